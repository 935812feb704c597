import type { FigureReading } from '../../model/review.ts';
import { type Content, html, type Markup } from '../../text/html.ts';
import { statedValue } from '../i18n/format.ts';
import { contextWords, fieldWords, indicatorsWords, type Naming } from './field-words.ts';
import { FIELD_IDS, FIELD_KEYS, type FieldId, fieldKey } from './fields.ts';
import type { FigureItem } from './items.ts';
import type { DeskItem, DeskReport } from './wire.ts';
import { doubtWords, fieldName, fromName, type ReviewWords, reviewWords } from './words.ts';

/** What the right side shows of a figure. */
export type FigureShown = {
  item: FigureItem;
  text: string;
  /** The reading as it would be recorded now: the program's with what the person changed. */
  reading: FigureReading;
  field: FieldId | null;
  /** The program's answer is hidden; `reading` is what the person has filled in, by field. */
  hidden: ReadonlySet<FieldId> | null;
};

/** The reading of a figure: value and indicator large, then all fields with the words and the rule each rests on. */
export function figureView(shown: FigureShown, naming: Naming): Markup {
  const { reading, hidden } = shown;
  const w = reviewWords(naming.lang);
  const head = hidden
    ? html`<p class="read"><span class="big">${w.hidden}</span><span>${w.blindNote}</span></p>`
    : html`<p class="read"><span class="big">${statedValue(amountOf(reading), naming.lang)}</span><span>${indicatorsWords(reading.indicators, naming)}</span></p>`;
  return html`${head}<ol class="fields" aria-label="${w.fields}">${FIELD_IDS.map((field) => fieldView(field, shown, naming, w))}</ol>`;
}

function amountOf({ value, valueHigh, unit, qualifier }: FigureReading) {
  return { value, ...(valueHigh === null ? {} : { valueHigh }), unit, qualifier };
}

function fieldView(field: FieldId, shown: FigureShown, naming: Naming, w: ReviewWords): Markup {
  const { item, reading, hidden } = shown;
  const covered = hidden !== null && !hidden.has(field);
  const words = fieldWords(field, reading, naming);
  const changed = hidden === null && fieldKey(reading, field) !== fieldKey(item.reading, field);
  const before = changed ? html`<s>${fieldWords(field, item.reading, naming)}</s> ` : '';
  const doubtful = !changed && hidden === null && isDoubtful(item, field);
  const value = covered ? html`<span class="hid">${w.hidden}</span>` : html`${before}${words}`;
  const classes = [doubtful && 'ask', changed && 'changed'].filter(Boolean).join(' ');
  return html`<li class="${classes}"><button type="button" data-field="${field}" class="${field === shown.field ? 'cur' : ''}" aria-pressed="${String(field === shown.field)}"><span class="k" aria-hidden="true">${FIELD_KEYS[field].toUpperCase()}</span><span class="n">${fieldName(field, naming.lang)}</span><span class="val">${value}</span></button><span class="why">${hidden === null && whyView(field, shown, naming)}</span></li>`;
}

/** Fields that the program itself does not vouch for. */
function isDoubtful({ shaky, doubt, confidence }: FigureItem, field: FieldId): boolean {
  if (shaky.includes(field)) return true;
  if (field === 'unit') return doubt === 'supplied';
  return field === 'indicators' && confidence === 'doubtful';
}

const LONGEST = 14;
const cut = (words: string) => {
  const bare = words.trim().replace(/^[,，;；、。]+|[,，;；、。]+$/g, '');
  return bare.length > LONGEST ? `${bare.slice(0, LONGEST - 1)}…` : bare;
};

/** The words a field rests on, where they stand, and the rule that read them. */
function whyView(field: FieldId, { item, text }: FigureShown, { lang }: Naming): Content {
  const w = reviewWords(lang);
  const rest = item.rests.find((one) => one.field === field);
  const rule = item.rules[field];
  const named = rule !== undefined && html` <span class="rule">${w.rule(rule.split('/').at(-1) ?? rule)}</span>`;
  if (rest) return html`<q lang="zh-Hans">${cut(text.slice(rest.start, rest.end))}</q> ${fromName(rest.from, lang)}${named}`;
  if (named) return named;
  if (field === 'value' || field === 'unit')
    return html`<q lang="zh-Hans">${item.raw}</q>${field === 'unit' && item.doubt === 'supplied' ? html` <em>${doubtWords('supplied', lang)}</em>` : ''}`;
  if (field === 'place') return item.reading.place === null ? '' : w.noWords;
  return fieldKey(item.reading, field) === '' ? w.noWords : '';
}

/** The other figures of the sentence, with how they are read, so that all can be confirmed at once. */
export function sentenceView(siblings: readonly (DeskItem & FigureItem)[], current: string, naming: Naming): Content {
  const w = reviewWords(naming.lang);
  if (siblings.length < 2) return '';
  const rows = siblings.map(
    (one) =>
      html`<li class="${one.key === current ? 'me' : ''}"><b lang="zh-Hans">${one.raw}</b><span>${indicatorsWords(one.reading.indicators, naming)}</span><i>${contextWords(one.reading, naming)}</i></li>`,
  );
  return html`<section class="sib"><h2 class="label">${w.sentence(siblings.length)} · <kbd>⇧↵</kbd> ${w.sentenceNote}</h2><ul>${rows}</ul></section>`;
}

/** The figures of a report that stand in the sentence of one of them. */
export function siblingsOf({ items }: DeskReport, { sentence }: FigureItem): (DeskItem & FigureItem)[] {
  return items.filter((one): one is DeskItem & FigureItem => one.kind === 'figure' && one.sentence.start === sentence.start);
}
