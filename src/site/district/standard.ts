import type { DistrictAnswer, MapItem } from '../../compare/silence.ts';
import type { ReportRecord } from '../../model/index.ts';
import { attributes, html, type Markup } from '../../text/html.ts';
import { passageAt } from '../../text/passage.ts';
import { chinese, href, type Lang, reportHref, statedValue, yearName } from '../i18n/index.ts';
import { answerAnchor, itemAnchor, type MarkedQuote, markedQuote, soughtAnchor } from '../map/answer-words.ts';
import type { MapPart, SilenceRow } from '../map/silence-map.ts';
import { mapWords, STATES, WHY } from '../map/words.ts';
import { sourceMarkup } from '../ui/typeset.ts';
import { districtWords } from './words.ts';

/*
  What reports of a county say of each of the 33 national items, as markup, by pure functions: every page of a county has them all, and components for
  them took a tenth of its time.
*/

/** Characters of a sentence that are shown; all of it is one step away. */
const LONGEST = 56;

/** An item with its answer, and the report that gives it. */
type Entry = { item: MapItem; answer: DistrictAnswer; record: ReportRecord };

/** Items that a county's reports tell something of, and those that they do not. */
export type StandardEntries = { told: readonly Entry[]; silent: readonly Entry[] };

/** Reports by their ids, and the language of the page. */
export type StandardPage = { records: ReadonlyMap<string, ReportRecord>; lang: Lang };

const isSilent = ({ answer: { state } }: Entry): boolean => state === 'silent' || state === 'not-applicable';

/** The items of a row of the map. */
export function standardEntries({ answers }: SilenceRow, parts: readonly MapPart[], records: StandardPage['records']): StandardEntries {
  const items = new Map(parts.flatMap((part) => part.items).map((item) => [item.id, item]));
  const entries = answers.flatMap((answer): Entry[] => {
    const [record, item] = [records.get(answer.report), items.get(answer.item)];
    return record && item ? [{ item, answer, record }] : [];
  });
  return { told: entries.filter((entry) => !isSilent(entry)), silent: entries.filter(isSilent) };
}

/** What other reports of the county say of an item. */
function earlier({ earlier: others }: DistrictAnswer, { records, lang }: StandardPage): Markup | false {
  const link = (one: (typeof others)[number]) => {
    const record = records.get(one.report);
    const anchor = record && answerAnchor(record, one);
    return html`<a href="${reportHref(one.report, anchor ?? undefined)}">${yearName(one.year, lang)} ${STATES[one.state][lang]}</a>`;
  };
  return others.length > 0 && html`<p class="note">${districtWords(lang).standard.others} ${others.map(link)}</p>`;
}

/** The sentence; readers of English are told the words alone, and where it is. */
function sentence({ before, words, after }: MarkedQuote, link: string, lang: Lang): Markup {
  if (lang === 'zh') return html`<p><a href="${link}">${sourceMarkup(before)}<mark>${words}</mark>${sourceMarkup(after)}</a></p>`;
  return html`<p><a href="${link}">${districtWords(lang).standard.sentence}</a> <mark${attributes({ lang: chinese(lang) })}>${words}</mark></p>`;
}

/** An item that something is told of: its mark, name and value, and folded its demand, its sentence and what other reports say. */
export function toldItem({ item, answer, record }: Entry, page: StandardPage): Markup {
  const { lang } = page;
  const m = mapWords(lang);
  const anchor = answerAnchor(record, answer);
  const value = answer.mention ? statedValue(answer.mention, lang) : districtWords(lang).standard.wordsOnly;
  const asked = answer.state !== 'said' && html`<p class="note">${m.asked}${lang === 'zh' ? '：' : ': '}${item.line[lang]}</p>`;
  const quote = answer.at && anchor && sentence(markedQuote(record, answer.at, LONGEST), reportHref(record.report.id, anchor), lang);
  const other = answer.state === 'other' && html`<p class="note">${STATES.other[lang]}</p>`;
  return html`<li><details><summary class="g-${answer.state}">${item.short[lang]}<small>${value}</small></summary><div id="${itemAnchor(item.id)}">${asked}${quote}${other}${earlier(answer, page)}</div></details></li>`;
}

/** Words of a report near to those that were looked for, and where they stand. */
function near({ answer, record }: Entry, lang: Lang): Markup | null {
  if (!answer.near) return null;
  const { start, end } = answer.near;
  const to = reportHref(record.report.id, passageAt(record.passages, start)?.id);
  return html`${districtWords(lang).standard.near}<a href="${to}"${attributes({ lang: chinese(lang) })}>${record.text.slice(start, end)}</a>`;
}

/** An item that nothing is told of: its name, which leads to the words looked for, and words near to them. */
function silentItem(entry: Entry, page: StandardPage): Markup {
  const { item, answer } = entry;
  const { lang } = page;
  const close = near(entry, lang);
  const sought = href(lang, `/map/#${soughtAnchor(item.id)}`);
  return html`<li id="${itemAnchor(item.id)}"><p><a href="${sought}">${item.short[lang]}</a>${close && html`<small>${close}</small>`}</p>${earlier(answer, page)}</li>`;
}

/** Items that nothing is told of, in lists each of which has one mark for all: first those that are silent, then, each reason said once, those of which silence means nothing. */
export function silentItems(entries: readonly Entry[], page: StandardPage): Markup {
  const groups = Map.groupBy(entries, ({ answer }) => answer.why ?? null);
  const plain = groups.get(null) ?? [];
  const list = (own: readonly Entry[]) =>
    html`<ul class="silent g-${own[0]?.answer.state}">${own.map((entry) => silentItem(entry, page))}</ul>`;
  const reasons = [...groups].flatMap(([why, own]) =>
    why ? html`<p class="note after">${WHY[why][page.lang]}${page.lang === 'zh' ? '：' : ':'}</p>${list(own)}` : [],
  );
  return html`${plain.length > 0 && list(plain)}${reasons}`;
}
