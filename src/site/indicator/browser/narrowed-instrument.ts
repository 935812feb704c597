import { indicatorView } from '../../../compare/matrix.ts';
import { besideOf, figuresByArea } from '../../../compare/reference.ts';
import { referenceFigures } from '../../../compare/reference-figures.ts';
import { unpack } from '../../../compare/transfer.ts';
import type { Corpus } from '../../../compare/types.ts';
import { MEASURES } from '../../../model/codes.ts';
import { placeAnchor } from '../../../model/place-anchor.ts';
import { type CorpusPayload, type IndicatorPayload, reportsNamed, unpackCorpus } from '../../../publish/comparison-corpus.ts';
import { latinName } from '../../../text/latin-name.ts';
import { addChartTools } from '../../charts/browser/chart-tools.ts';
import { loadDeflated } from '../../ui/browser/inflated.ts';
import { loadData, pageUrl } from '../../ui/browser/site.ts';
import { coverageIn } from '../coverage-words.ts';
import { type Choice, FILTERS, narrowed, readChoice, writeChoice } from '../filters.ts';
import { instrument, learntWords } from '../instrument.ts';
import type { InstrumentContext } from '../instrument-context.ts';

type Loaded = { corpus: Corpus; limits: IndicatorPayload['limits']; beside: InstrumentContext['beside'] };

/** Holds values against figures of the country, where the indicator has any. */
function besideIn(indicator: string, { figures }: IndicatorPayload): InstrumentContext['beside'] {
  if (!figures) return undefined;
  const references = { figures: new Map([[indicator, figuresByArea(referenceFigures(figures))]]), gaps: new Map() };
  return (value) => besideOf(value, references);
}

async function load(indicator: string): Promise<Loaded> {
  const [base, part] = await Promise.all([
    loadData<CorpusPayload>('data/compare/corpus'),
    loadDeflated<IndicatorPayload>(`data/compare/i/${indicator}`),
  ]);
  const { districts, reports } = unpackCorpus(base);
  const named = reportsNamed(part, new Map(reports.map((report) => [report.id, report])));
  return {
    corpus: { districts, reports, claims: [], ...unpack(part, { districts, reports: named }) },
    limits: part.limits,
    beside: besideIn(indicator, part),
  };
}

function contextOf({ corpus, limits, beside }: Loaded, place: HTMLElement): InstrumentContext {
  const lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const { id = '', zh = '', en = '', kind, unit = '', stages = '' } = place.dataset;
  const name = (code: string) => corpus.districts.find((district) => district.code.startsWith(code))?.path[0];
  const codes = new Set(corpus.districts.map(({ code }) => code.slice(0, 2)));
  return {
    lang,
    indicator: { id, zh, en, kind: MEASURES.find((one) => one === kind) ?? 'stock', unit },
    districts: new Map(corpus.districts.map((district) => [district.code, district])),
    reports: new Map(corpus.reports.map((report) => [report.id, report])),
    limits,
    beside,
    stages: stages === '' ? undefined : stages.split(' '),
    provinces: new Map([...codes].map((code) => [`${code}0000`, name(code) ?? code])),
    page: (path) => pageUrl(`${lang === 'zh' ? '' : 'en/'}${path.slice(1)}`),
    place: (report, anchor) => pageUrl(`reports/${report}/${anchor ? `#${placeAnchor(anchor)}` : ''}`),
  };
}

const latinLetters = (words: string) => words.toLowerCase().replace(/[\s']/g, '');

/** The code of the district that is meant by a name or its pinyin, as a reader types it; null where none is, or none has a report. */
function districtNamed({ districts }: Pick<Corpus, 'districts'>, words: string): string | null {
  const name = words.trim();
  if (name === '') return null;
  const spoken = latinLetters(name);
  const exact = districts.find((district) => district.code === name || district.name === name || latinLetters(district.pinyin) === spoken);
  return (exact ?? districts.find((district) => district.name.startsWith(name) || district.path.join('').endsWith(name)))?.code ?? null;
}

/** The controls show what is chosen. */
function show(form: HTMLFormElement, choice: Choice, { districts }: Pick<Corpus, 'districts'>): void {
  for (const name of FILTERS) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement) control.value = choice[name] ?? '';
  }
  const me = form.elements.namedItem('me');
  if (me instanceof HTMLInputElement) me.value = districts.find(({ code }) => code === choice.me)?.name ?? '';
}

function chosen(form: HTMLFormElement, corpus: Pick<Corpus, 'districts'>): Choice {
  const data = new FormData(form);
  const choice: Choice = {};
  for (const name of FILTERS) {
    const value = data.get(name);
    if (typeof value === 'string' && value !== '') choice[name] = value;
  }
  const me = districtNamed(corpus, String(data.get('me') ?? ''));
  return me === null ? choice : { ...choice, me };
}

/**
 * Takes over the controls: draws the instrument anew for what is chosen, and keeps the choice in the address, so that a link shows what was
 * seen and the back button goes back.
 *
 * @throws Error where the values do not load
 */
export async function narrowedInstrument(form: HTMLFormElement, place: HTMLElement): Promise<void> {
  const loaded = await load(form.dataset['indicator'] ?? '');
  const { corpus } = loaded;
  const told = document.getElementById('learnt');
  const whole = { markup: place.innerHTML, words: told?.textContent ?? '' };
  const draw = (choice: Choice) => {
    show(form, choice, corpus);
    const context = contextOf(loaded, place);
    const view = indicatorView(narrowed(corpus, choice), { id: context.indicator.id, stages: context.stages });
    const shown = {
      view,
      coverage: coverageIn(view, context.lang),
      corpus,
      me: context.districts.has(choice.me ?? '') ? (choice.me ?? null) : null,
    };
    const all = writeChoice(choice) === '';
    place.innerHTML = all ? whole.markup : instrument(shown, context).text;
    if (told) told.textContent = all ? whole.words : String(learntWords(shown, context));
    addChartTools(place, context.lang);
  };
  const choose = (choice: Choice) => {
    history.pushState(null, '', writeChoice(choice) || location.pathname);
    draw(choice);
  };
  form.addEventListener('change', () => choose(chosen(form, corpus)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    choose(chosen(form, corpus));
  });
  form.addEventListener('reset', () => choose({}));
  addEventListener('popstate', () => draw(readChoice(location.search)));
  offerCounties(corpus);
  const asked = readChoice(location.search);
  const now = chosen(form, corpus);
  if (writeChoice(asked) !== '') draw(asked);
  else if (writeChoice(now) !== '') choose(now);
}

/** Names of the districts that have a value, to choose from. */
function offerCounties({ districts, values }: Corpus): void {
  const stating = new Set(values.map(({ district }) => district));
  const list = document.getElementById('counties');
  list?.replaceChildren(
    ...districts
      .filter(({ code }) => stating.has(code))
      .map(({ name, path, pinyin }) => {
        const option = document.createElement('option');
        option.value = name;
        option.label = [...path, latinName(pinyin)].join(' ');
        return option;
      }),
  );
}
