import { stripChart } from '../../charts/strip.ts';
import { alikeIn } from '../../compare/alike.ts';
import type { IndicatorView } from '../../compare/matrix.ts';
import type { Corpus, Value } from '../../compare/types.ts';
import { type Content, html, type Markup } from '../../text/html.ts';
import { divisionName } from '../i18n/division-names.ts';
import { yearName } from '../i18n/labels.ts';
import type { CoverageWords } from './coverage-words.ts';
import type { InstrumentContext } from './instrument-context.ts';
import { lanesOf } from './lanes.ts';
import { placeList } from './place-list.ts';
import { valueWords } from './value-words.ts';
import { indicatorWords } from './words.ts';

/** What is shown: the view of one indicator over a corpus that may be narrowed. */
export type Shown = {
  view: IndicatorView;
  coverage: CoverageWords;
  corpus: Pick<Corpus, 'reports' | 'districts'>;
  /** Code of the district that is looked for. */
  me: string | null;
};

/** The sentence that the values say: how many there are, how many may stand side by side, between which ends. */
export function learntWords({ view, coverage }: Shown, context: InstrumentContext): Content {
  const { lang } = context;
  const w = indicatorWords(lang);
  const { counts } = view.coverage;
  const together = view.series.flatMap(({ values }) => values);
  const all = together.length + view.alone.length;
  if (all === 0) return coverage.none();
  const [largest] = view.series;
  if (!largest) return w.noneTogether(counts.value, all);
  const sorted = largest.values.toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)] as [Value, Value];
  return (
    w.someTogether({ reports: counts.value, all, together: together.length, kinds: view.series.length }) +
    w.ends(valueWords(low, lang), valueWords(high, lang))
  );
}

function stripFigure(shown: Shown, context: InstrumentContext): Markup | null {
  const w = indicatorWords(context.lang);
  const { strip, otherUnits } = lanesOf(shown.view, context, shown.me);
  if (strip.lanes.length === 0) return null;
  const apart = strip.lanes.filter((lane) => lane.apart).length;
  const say = apart === 0 ? w.stripTogether : apart < strip.lanes.length ? w.stripSay : w.stripApart;
  const note = [w.stripNote, otherUnits > 0 && w.otherUnits(otherUnits)].filter(Boolean).join(' ');
  return html`<figure class="fig" data-chart="${context.indicator.id}-strip" data-embed="${`embed/indicators/${context.indicator.id}/`}"><h2>${w.stripTitle}</h2><p class="say">${say}</p>${stripChart(strip)}<figcaption><p class="note" data-origin>${note}</p></figcaption></figure>`;
}

/** Districts beside one's own, at most. */
const PEERS = 8;

function peers({ view, corpus, me }: Shown, context: InstrumentContext): Markup | null {
  if (me === null) return null;
  const { lang, districts } = context;
  const w = indicatorWords(lang);
  const nameOf = (code: string) => divisionName(districts.get(code) ?? { name: code, pinyin: '' }, lang);
  const found = alikeIn(view.series, corpus, { district: me, most: PEERS });
  if (!found || found.peers.length === 0)
    return html`<section class="peers"><h2>${w.peersTitle(nameOf(me))}</h2><p class="muted">${w.noPeers}</p></section>`;
  const line = (value: Value, words: string, own: boolean) =>
    html`<li${own ? html` class="own"` : null}><b>${nameOf(value.district)}</b><a data-source href="${context.place(value.report, value.mention)}">${valueWords(value, lang)}</a><span class="note">${words}</span></li>`;
  const why = found.peers.map(({ value, like }) =>
    line(
      value,
      [like.province && w.sameProvince, like.kind && w.sameKind, like.years === null ? w.yearUnknown : w.yearsApart(like.years)]
        .filter(Boolean)
        .join(' · '),
      false,
    ),
  );
  return html`<section class="peers"><h2>${w.peersTitle(nameOf(me))}</h2><ul>${line(found.own, yearName(Number(found.own.period?.slice(0, 4)) || null, lang), true)}${why}</ul><p class="note">${w.peersWhy}</p></section>`;
}

/** What stands in a frame of another site: states and strip. */
export function framedInstrument(shown: Shown, context: InstrumentContext): Markup {
  return html`${shown.coverage.states()}${stripFigure(shown, context)}`;
}

/** Everything that changes when values are narrowed: states, strip, my county and its peers, the list by place. The same at build time and in the browser. */
export function instrument(shown: Shown, context: InstrumentContext): Markup {
  return html`${shown.coverage.states()}${stripFigure(shown, context)}${peers(shown, context)}${placeList(shown, context)}`;
}
