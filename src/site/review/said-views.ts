import { AUTHORS } from '../../model/codes.ts';
import { type Content, html } from '../../text/html.ts';
import type { Lang } from '../i18n/routes.ts';
import { reviewedWords } from '../reviewed/words.ts';
import { fieldWords, headWords, type Naming } from './field-words.ts';
import type { FieldId } from './fields.ts';
import { FIELD_IDS, fieldKey } from './fields.ts';
import { type Again, type AnyReading, isFigureReading, type Proposal, type Said } from './wire.ts';
import { fieldName, reasonName, reviewVerdictName, reviewWords } from './words.ts';

/** A reading in one line: a figure by the fields that differ from another reading, anything else as it is. */
function readingWords(reading: AnyReading, other: AnyReading, naming: Naming): string {
  if (!isFigureReading(reading))
    return reading === null ? '—' : typeof reading === 'object' ? reading.title : headWords('', String(reading), naming);
  const told = isFigureReading(other) ? FIELD_IDS.filter((field) => fieldKey(reading, field) !== fieldKey(other, field)) : FIELD_IDS;
  return told.map((field) => `${fieldName(field, naming.lang)} ${fieldWords(field, reading, naming)}`).join(' · ');
}

/** Who said something: the authors by that word, everybody else by the name they sign with. */
const reviewerName = (by: string, lang: Lang): string => (by === AUTHORS ? reviewedWords(lang).theAuthors : by);

/** What was said of an item before, by whom. */
export function historyView(said: readonly Said[], own: AnyReading, naming: Naming): Content {
  if (said.length === 0) return '';
  const w = reviewWords(naming.lang);
  const rows = said.map(
    (one) =>
      html`<li><b>${reviewerName(one.by, naming.lang)}</b><span>${reviewVerdictName(one.verdict, naming.lang)} ${one.verdict === 'corrected' && readingWords(one.reading, own, naming)} ${one.note}</span><i>${one.on}</i></li>`,
  );
  return html`<section class="hist"><h2 class="label">${w.saidBefore}</h2><ol>${rows}</ol></section>`;
}

/** What an earlier review saw beside what stands there now. */
export function againView(again: readonly Again[], now: AnyReading, naming: Naming): Content {
  const w = reviewWords(naming.lang);
  return again.map(
    (one) => html`<section class="againbox"><h2 class="label">${w.again} · ${reasonName(one.reason, naming.lang)}</h2>
<dl><dt>${w.againThen}</dt><dd><q lang="zh-Hans">${one.quote}</q> ${reviewerName(one.said.by, naming.lang)} ${reviewVerdictName(one.said.verdict, naming.lang)} ${readingWords(one.saw, now, naming)}</dd><dt>${w.againNow}</dt><dd>${readingWords(now, one.saw, naming)}</dd></dl><p class="note">${w.againHint}</p></section>`,
  );
}

/** Two reviewers side by side, the fields in which they differ marked. */
export function splitView(a: Said, b: Said, naming: Naming): Content {
  const w = reviewWords(naming.lang);
  const [first, second] = [a.reading, b.reading];
  const head = html`<thead><tr><td></td><th scope="col"><kbd>1</kbd> ${reviewerName(a.by, naming.lang)} · ${reviewVerdictName(a.verdict, naming.lang)}</th><th scope="col"><kbd>2</kbd> ${reviewerName(b.by, naming.lang)} · ${reviewVerdictName(b.verdict, naming.lang)}</th></tr></thead>`;
  if (!isFigureReading(first) || !isFigureReading(second))
    return html`<section class="split"><h2 class="label">${w.split}</h2><table>${head}<tbody><tr class="df"><th scope="row"></th><td>${readingWords(first, null, naming)}</td><td>${readingWords(second, null, naming)}</td></tr></tbody></table><p class="note">${w.splitHint}</p></section>`;
  const differing = FIELD_IDS.filter((field) => fieldKey(first, field) !== fieldKey(second, field));
  const rows = differing.map(
    (field) =>
      html`<tr class="df"><th scope="row">${fieldName(field, naming.lang)}</th><td>${fieldWords(field, first, naming)}</td><td>${fieldWords(field, second, naming)}</td></tr>`,
  );
  return html`<section class="split"><h2 class="label">${w.split} · ${w.splitCount(FIELD_IDS.length - differing.length, FIELD_IDS.length)}</h2><table>${head}<tbody>${rows}</tbody></table><p class="note">${w.splitHint}</p></section>`;
}

/** What a model proposes, with the words it rests on; marked as nobody's review. */
export function proposalView(proposal: Proposal, naming: Naming, valueWords: (field: FieldId, value: unknown) => string): Content {
  const w = reviewWords(naming.lang);
  const fields = Object.entries(proposal.fields) as [FieldId, { value: unknown; quote: string }][];
  const rows = fields.map(
    ([field, { value, quote }]) =>
      html`<li>${fieldName(field, naming.lang)} <b>${valueWords(field, value)}</b> ${w.restsOn} <q lang="zh-Hans">${quote}</q></li>`,
  );
  return html`<section class="proposal"><h2 class="label">${w.opinion} · <span class="flag">${w.opinionNote}</span></h2>${rows.length > 0 ? html`<ul>${rows}</ul><p class="note"><kbd>A</kbd> ${w.opinionTake}</p>` : html`<p>${w.opinionSame}</p>`}${proposal.refused.length > 0 && html`<p class="note">${w.opinionRefused(proposal.refused.length)}</p>`}</section>`;
}
