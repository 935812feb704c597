import { type Beside, type Measured, measuredOf } from '../../compare/reference.ts';
import { INDICATOR_GROUPS, type Indicator, type Mention } from '../../model/index.ts';
import { html, type Markup } from '../../text/html.ts';
import { quoteIn } from '../../text/quote.ts';
import { wordsBeside } from '../../text/words-beside.ts';
import { groupName, href, type Lang, periodName, reportHref, statedValue } from '../i18n/index.ts';
import { referenceLine } from '../reference/line.ts';
import { flagsOf } from '../report/flags.ts';
import type { Reading } from '../report/reading.ts';
import { sourceMarkup } from '../ui/typeset.ts';
import { districtWords } from './words.ts';

/* Figures of a county by indicator as rows of a table, by pure functions: components for dozens of rows took longer than all else of a county's page. */

/** A value of an indicator: where it stands, and what it is held against; null where nothing can be. */
type KeyFigure = { mention: Mention; reading: Reading; measured: Measured | null };

/** An indicator with its values, report by report. */
type KeyRow = { indicator: Indicator; values: readonly KeyFigure[] };

/** A group of indicators that the reports speak of. */
export type KeyGroup = { group: Indicator['group']; rows: readonly KeyRow[] };

/** Figures of reports by group and indicator, in the order of the codebook; groups without any are left out. */
export function keyFigures(readings: readonly Reading[], indicators: readonly Indicator[]): KeyGroup[] {
  const observed = Map.groupBy(
    readings.flatMap((reading) => reading.record.observations.map((observation) => ({ observation, reading }))),
    ({ observation }) => observation.indicator,
  );
  const rows = indicators.flatMap((indicator): KeyRow[] => {
    const values = (observed.get(indicator.id) ?? []).flatMap(({ observation, reading }): KeyFigure[] => {
      const mention = reading.mentions.get(observation.mention);
      if (!mention) return [];
      const { report } = reading.record;
      return [{ mention, reading, measured: mention.place === null ? measuredOf({ observation, indicator, report }) : null }];
    });
    return values.length > 0 ? [{ indicator, values }] : [];
  });
  const groups = Map.groupBy(rows, ({ indicator }) => indicator.group);
  return INDICATOR_GROUPS.flatMap((group) => ({ group, rows: groups.get(group) ?? [] })).filter((one) => one.rows.length > 0);
}

/** What all rows of a page share: `beside` holds a value against figures of the country and its province, `said` is the last sentence that was told. */
type Page = { lang: Lang; beside: (value: Measured) => Beside; said: string };

/** Values shown of one indicator; the others are one step away on its page and in the text. */
const SHOWN = 3;
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

/** Cell with a value, what qualifies it, and what stands beside it. */
function valueCell({ mention, reading, measured }: KeyFigure, { lang, beside }: Page): Markup {
  const { record } = reading;
  const flags = flagsOf({ ...mention, qualifier: 'exact' }, null, lang, { part: wordsBeside(record.text, mention) });
  const said = [mention.period === null ? periodName(null, lang) : '', ...flags].filter(Boolean).join(' · ');
  const line = measured && referenceLine(beside(measured), lang);
  return html`<td><a href="${reportHref(record.report.id, mention.id)}">${statedValue(mention, lang)}</a><small>${said}</small>${line}</td>`;
}

/** First cell of a row: the name of the indicator, and in the last of its rows how many more values it has. */
function headCell({ indicator, values }: KeyRow, at: number, lang: Lang): Markup {
  const to = href(lang, `/indicators/${indicator.id}/`);
  if (at === 0) return html`<th scope="row"><a href="${to}">${indicator[lang]}</a></th>`;
  const more = values.length - SHOWN;
  const link =
    at === SHOWN - 1 && more > 0 && html`<a class="muted small" href="${to}">${districtWords(lang).district.moreFigures(more)}</a>`;
  return html`<td>${link}</td>`;
}

function rowsOf(row: KeyRow, page: Page): Markup[] {
  return row.values.slice(0, SHOWN).map((value, at) => {
    const cells = html`${headCell(row, at, page.lang)}${valueCell(value, page)}${page.lang === 'zh' && sentenceCell(value, page)}`;
    return at === 0 ? html`<tr>${cells}</tr>` : html`<tr class="more">${cells}</tr>`;
  });
}

/** Bodies of the table of figures, one for each group; pages in Chinese have a third column, the sentences. */
export function keyFigureBodies(groups: readonly KeyGroup[], of: Pick<Page, 'lang' | 'beside'>): Markup {
  const page: Page = { ...of, said: '' };
  const columns = page.lang === 'zh' ? 3 : 2;
  return html`${groups.map(
    ({ group, rows }) =>
      html`<tbody><tr class="g"><th colspan="${columns}" scope="rowgroup">${groupName(group, page.lang)}</th></tr>${rows.map((row) => rowsOf(row, page))}</tbody>`,
  )}`;
}
