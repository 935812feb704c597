import type { Beside } from '../../compare/reference.ts';
import { INDICATOR_GROUPS, type Indicator, type Mention, type ReportRecord } from '../../model/index.ts';
import { html, type Markup } from '../../text/html.ts';
import { quoteIn } from '../../text/quote.ts';
import { wordsBeside } from '../../text/words-beside.ts';
import { groupName, href, type Lang, periodName, reportHref, statedValue } from '../i18n/index.ts';
import type { HeldFigure } from '../reference/held.ts';
import { referenceLine } from '../reference/line.ts';
import { flagsOf } from '../report/flags.ts';
import type { Reading } from '../report/reading.ts';
import { sourceMarkup } from '../ui/typeset.ts';
import { districtWords } from './words.ts';

/* Figures of a county by indicator as rows of a table, by pure functions: components for dozens of rows took longer than all else of a county's page. */

/** A value of an indicator: where it stands, what stands beside it, undefined where nothing does, and of a part of a whole the words that say which. */
type KeyFigure = { mention: Mention; reading: Reading; beside: Beside | undefined; part: string };

/** An indicator with the values shown of it, report by report, and how many it has. */
type KeyRow = { indicator: Indicator; values: readonly KeyFigure[]; all: number };

/** A group of indicators that the reports speak of. */
export type KeyGroup = { group: Indicator['group']; rows: readonly KeyRow[] };

/** Values shown of one indicator; the others are one step away on its page and in the text. */
const SHOWN = 3;

/**
 * Figures of reports by group and indicator, in the order of the codebook; groups without any are left out. The same in every language.
 *
 * @param heldOf what stands beside figures of a record
 */
export function keyFigures(
  readings: readonly Reading[],
  indicators: readonly Indicator[],
  heldOf: (record: ReportRecord) => readonly HeldFigure[],
): KeyGroup[] {
  const held = new Map(readings.flatMap(({ record }) => heldOf(record).map(({ observation, beside }) => [observation, beside] as const)));
  const observed = Map.groupBy(
    readings.flatMap((reading) => reading.record.observations.map((observation) => ({ observation, reading }))),
    ({ observation }) => observation.indicator,
  );
  const rows = indicators.flatMap((indicator): KeyRow[] => {
    const all = (observed.get(indicator.id) ?? []).flatMap(({ observation, reading }) => {
      const mention = reading.mentions.get(observation.mention);
      return mention ? [{ observation, mention, reading }] : [];
    });
    const values = all.slice(0, SHOWN).map(({ observation, mention, reading }) => {
      const part = mention.scope === 'subset' ? wordsBeside(reading.record.text, mention) : '';
      return { mention, reading, beside: held.get(observation), part };
    });
    return values.length > 0 ? [{ indicator, values, all: all.length }] : [];
  });
  const groups = Map.groupBy(rows, ({ indicator }) => indicator.group);
  return INDICATOR_GROUPS.flatMap((group) => ({ group, rows: groups.get(group) ?? [] })).filter((one) => one.rows.length > 0);
}

/** What all rows of a page share: `said` is the last sentence that was told. */
type Page = { lang: Lang; said: string };

/** Characters of a sentence that are shown. */
const LONGEST = 64;

/** The sentence of a figure in its cell, which stays empty where the row before has it. */
function sentenceCell({ reading, mention }: KeyFigure, page: Page): Markup {
  const sentence = quoteIn(reading.record, mention.start).text;
  if (sentence === page.said) return html`<td></td>`;
  page.said = sentence;
  const shown = sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence;
  return html`<td>${sourceMarkup(shown)}</td>`;
}

/** Cell with a value, what qualifies it, what stands beside it, and under the last that is shown how many more there are. */
function valueCell({ mention, reading, beside, part }: KeyFigure, further: Markup | false, { lang }: Page): Markup {
  const { record } = reading;
  const flags = flagsOf(mention, null, lang, { qualifier: false, part: () => part });
  const said = [mention.period === null ? periodName(null, lang) : '', ...flags].filter(Boolean).join(' · ');
  const line = beside && referenceLine(beside, lang);
  return html`<td><a href="${reportHref(record.report.id, mention.id)}">${statedValue(mention, lang)}</a><small>${said}</small>${line}${further}</td>`;
}

/** First cell of a row: the name of the indicator in the first of its rows. */
function headCell({ indicator }: KeyRow, at: number, lang: Lang): Markup {
  if (at > 0) return html`<td></td>`;
  return html`<th scope="row"><a href="${href(lang, `/indicators/${indicator.id}/`)}">${indicator[lang]}</a></th>`;
}

/** How many more values an indicator has than are shown, as the way to them; false where all are. */
function furtherOf({ indicator, all }: KeyRow, lang: Lang): Markup | false {
  const more = all - SHOWN;
  const to = href(lang, `/indicators/${indicator.id}/`);
  return more > 0 && html`<a class="muted small" href="${to}">${districtWords(lang).district.moreFigures(more)}</a>`;
}

function rowsOf(row: KeyRow, page: Page): Markup[] {
  return row.values.map((value, at) => {
    const further = at === SHOWN - 1 && furtherOf(row, page.lang);
    const cells = html`${headCell(row, at, page.lang)}${valueCell(value, further, page)}${page.lang === 'zh' && sentenceCell(value, page)}`;
    return at === 0 ? html`<tr>${cells}</tr>` : html`<tr class="more">${cells}</tr>`;
  });
}

/** Bodies of the table of figures, one for each group; pages in Chinese have a third column, the sentences. */
export function keyFigureBodies(groups: readonly KeyGroup[], lang: Lang): Markup {
  const page: Page = { lang, said: '' };
  const columns = page.lang === 'zh' ? 3 : 2;
  return html`${groups.map(
    ({ group, rows }) =>
      html`<tbody><tr class="g"><th colspan="${columns}" scope="rowgroup">${groupName(group, page.lang)}</th></tr>${rows.map((row) => rowsOf(row, page))}</tbody>`,
  )}`;
}
