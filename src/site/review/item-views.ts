import { equationText } from '../../model/equation.ts';
import { type Content, html, type Markup } from '../../text/html.ts';
import { chromeReasonName, originName, verdictName } from '../i18n/labels.ts';
import { headWords, type Naming } from './field-words.ts';
import type { AsideItem, CheckItem, DocumentItem, LineItem, ProblemItem } from './items.ts';
import type { DeskReport } from './wire.ts';
import { headFieldName, itemKindName, reviewWords } from './words.ts';

/** What a person has changed of an item that is no figure; undefined where nothing. */
export type OtherDraft = string | number | null | { measures: readonly string[] } | undefined;

/** A field of the head: what the program found, and where. */
export function documentView({ field, value, given }: DocumentItem, draft: OtherDraft, naming: Naming): Markup {
  const w = reviewWords(naming.lang);
  const shown = headWords(field, value, naming);
  const changed = draft !== undefined && typeof draft !== 'object';
  const words = changed
    ? html`<s>${shown}</s> ${headWords(field, String(draft), naming)}`
    : draft === null
      ? html`<s>${shown}</s> ${w.none}`
      : shown;
  return html`<p class="read"><span class="big">${words}</span></p>
<ol class="fields"><li><button type="button" data-field="value" class="cur"><span class="k" aria-hidden="true">V</span><span class="n">${headFieldName(field, naming.lang)}</span><span class="val">${words}</span></button><span class="why">${given ? w.given : value === null ? '' : w.fromText}</span></li></ol>`;
}

/** All fields of the head, so that they can be confirmed at once. */
export function headView({ items }: DeskReport, current: string, naming: Naming): Markup {
  const w = reviewWords(naming.lang);
  const fields = items.flatMap((item) => (item.kind === 'document' ? [item] : []));
  const rows = fields.map(
    ({ key, field, value }) =>
      html`<li class="${key === current ? 'me' : ''}"><b>${headFieldName(field, naming.lang)}</b><span lang="zh-Hans">${headWords(field, value, naming)}</span></li>`,
  );
  return html`<section class="sib"><h2 class="label">${w.head(fields.length)} · <kbd>⇧↵</kbd> ${w.sentenceNote}</h2><ul>${rows}</ul></section>`;
}

/** A problem with its measures; digits take one away from it or put it back. */
export function problemView({ label, title, origin, measures }: ProblemItem, draft: OtherDraft, { lang }: Naming): Markup {
  const w = reviewWords(lang);
  const kept = typeof draft === 'object' && draft !== null && draft !== undefined ? new Set(draft.measures) : null;
  const rows = measures.map(
    (measure, i) =>
      html`<li class="${kept && !kept.has(measure.label + measure.title) ? 'gone' : ''}"><button type="button" data-measure="${i}" aria-pressed="${String(!kept || kept.has(measure.label + measure.title))}"><kbd>${i + 1}</kbd> <span lang="zh-Hans">${measure.label}${measure.title}</span></button></li>`,
  );
  return html`<p class="read"><span class="big" lang="zh-Hans">${label} ${title}</span><span>${originName(origin as 'feedback', lang)}</span></p>
<h2 class="label">${measures.length > 0 ? w.measures(measures.length) : w.noMeasures}</h2><ol class="measures">${rows}</ol>`;
}

/** A check: the equation with the names of its terms; a remark: its words. */
export function checkView({ finding }: CheckItem, { lang }: Naming): Markup {
  const w = reviewWords(lang);
  const { equation, holds, message } = finding;
  const verdict: Content = holds && html`<span class="verdict ${holds}">${verdictName(holds, lang)}</span>`;
  const terms = equation && [...equation.terms.map((term) => [term.op, term] as const), [equation.relation, equation.result] as const];
  return html`<p class="read"><span class="big">${equation ? equationText(equation) : message}</span>${verdict}</p>
${terms && html`<p class="eqrow" lang="zh-Hans">${terms.map(([op, term]) => html`${op && html`<span class="op">${op}</span>`}<span class="term"><b>${term.value}</b><i>${term.label}</i></span>`)}</p>`}
<p class="note" lang="zh-Hans">${message}</p><p class="note">${w.checkQuestion}</p>`;
}

/** Text set aside, with the reason. */
export function asideView({ reason }: AsideItem, { lang }: Naming): Markup {
  return html`<p class="read"><span class="big">${chromeReasonName(reason, lang)}</span><span>${itemKindName('aside', lang)}</span></p><p class="note">${reviewWords(lang).asideQuestion}</p>`;
}

/** A recognised line: its picture above its words, and how sure the engine is. */
export function lineView({ picture, page, confidence }: LineItem, words: string, draft: OtherDraft, { lang }: Naming): Markup {
  const w = reviewWords(lang);
  const shown = typeof draft === 'string' ? html`<s>${words}</s> ${draft}` : words;
  return html`<p class="ocr"><img src="data:image/webp;base64,${picture}" alt="${w.picture(page)}"></p><p class="ocrt" lang="zh-Hans">${shown}</p>
<ol class="fields"><li><button type="button" data-field="value" class="cur"><span class="k" aria-hidden="true">V</span><span class="n">${w.lineWords}</span><span class="val">${shown}</span></button><span class="why">${w.sure(Math.round(confidence * 100))}</span></li></ol>`;
}

/** The report as a whole: what is still open. */
export function wholeView(open: number, { lang }: Naming): Markup {
  const w = reviewWords(lang);
  return html`<p class="read"><span class="big">${w.wholeReport}</span></p><p class="note">${w.wholeQuestion}</p>${open > 0 && html`<p class="note doubt">${w.wholeOpen(open)}</p>`}`;
}
