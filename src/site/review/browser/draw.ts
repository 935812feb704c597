import { type Content, html } from '../../../text/html.ts';
import { elements } from '../../ui/browser/dom.ts';
import { fieldWords, indicatorsWords } from '../field-words.ts';
import { FIELD_IDS, type FieldId } from '../fields.ts';
import { figureView, sentenceView, siblingsOf } from '../figure-view.ts';
import { asideView, checkView, documentView, headView, lineView, problemView, wholeView } from '../item-views.ts';
import { barcodeView, labelOf, type QueueRow, queueView, tabsView } from '../queue-view.ts';
import { isDone, isSplit } from '../queues.ts';
import { againView, historyView, proposalView, splitView } from '../said-views.ts';
import { sourceView } from '../source-view.ts';
import type { BrokenSidecar, DeskItem } from '../wire.ts';
import { doubtWords, queueName, reviewWords } from '../words.ts';
import { type Current, currentOf, isHidden, itemAt, namingOf, programReading, readingNow, type State } from './state.ts';

/** Places of the queue that are listed around the current one. */
const LISTED_BEFORE = 4;
const LISTED = 40;

/** Attributes by which a button is known again after its place was drawn anew. */
const KNOWN_BY = ['data-queue', 'data-go', 'data-field', 'data-measure', 'data-act'];

/** Fills a place anew where anything in it has changed; what had the focus in it keeps it. */
function put(id: string, content: Content): void {
  const place = document.getElementById(id);
  const { text } = html`${content}`;
  if (!place || drawn.get(id) === text) return;
  drawn.set(id, text);
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const name = KNOWN_BY.find((one) => focused?.hasAttribute(one));
  place.replaceChildren(...elements(html`<div>${content}</div>`).flatMap((one) => [...one.childNodes]));
  if (name)
    place.querySelector<HTMLElement>(`[${name}="${CSS.escape(focused?.getAttribute(name) ?? '')}"]`)?.focus({ preventScroll: true });
}

/** What stands in each place, as it was written. */
const drawn = new Map<string, string>();

/** Draws everything that depends on where the person is. */
export function draw(state: State): void {
  const current = currentOf(state);
  const naming = namingOf(state, current?.report ?? null);
  if (state.counts) put('tabs', tabsView(state.queue, state.counts, naming));
  put('bars', current ? barcodeView(current.report, current.item.key, state.by, naming) : '');
  put('rate', progressWords(state));
  put('queue', queueView(rowsOf(state), state.at, state.entries.length, queueName(state.queue, state.lang), state.by, naming));
  put('case', current ? caseView(state, current) : emptyView(state));
  put('acts', current ? actsView(state, current) : '');
  document.querySelector('.queue [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Says to a screen reader where the person is and how the item is read. */
export function sayCurrent(state: State): void {
  const current = currentOf(state);
  const place = document.getElementById('now');
  if (!place || !current) return;
  const { item, report } = current;
  const naming = namingOf(state, report);
  const w = reviewWords(state.lang);
  const { head, rest } = labelOf(item, naming);
  const words = [w.told.at(state.at + 1, state.entries.length), head];
  if (isHidden(state, current)) words.push(w.blindNote);
  else if (item.kind === 'figure') words.push(...FIELD_IDS.map((field) => fieldWords(field, item.reading, naming)));
  else words.push(rest);
  place.textContent = words.join(state.lang === 'zh' ? '，' : ', ');
}

function rowsOf(state: State): QueueRow[] {
  const from = Math.max(0, Math.min(state.at - LISTED_BEFORE, state.entries.length - LISTED));
  return state.entries.slice(from, from + LISTED).flatMap((_, i): QueueRow[] => {
    const found = itemAt(state, from + i);
    return found
      ? [{ at: from + i, item: found.item, place: state.report === null ? found.report.place : null, hidden: isHidden(state, found) }]
      : [];
  });
}

function progressWords(state: State): Content {
  const w = reviewWords(state.lang);
  const { keys, items, since } = state.round;
  const done = state.entries.filter((_, at) => {
    const found = itemAt(state, at);
    return found !== null && isDone(found.item, state.by);
  }).length;
  const rate = items > 0 && html` · ${w.rate((keys / items).toFixed(2))} · ${w.time(Math.round((Date.now() - since) / 1000 / items))}`;
  return html`<b>${w.done(done, state.entries.length)}</b>${rate}`;
}

function emptyView(state: State): Content {
  const w = reviewWords(state.lang);
  if (state.queue === 'indicator' && state.indicator === null)
    return html`<div class="empty"><button type="button" class="btn" data-act="indicator">${w.chooseIndicator}</button></div>`;
  const paste = state.queue === 'messages' && html`<p><button type="button" class="btn" data-act="paste">${w.paste}</button></p>`;
  return html`<div class="empty"><p>${w.empty[state.queue]}</p>${paste}${failuresView(state)}</div>`;
}

function failuresView({ start, lang }: State): Content {
  if (start.failed.length === 0) return '';
  const w = reviewWords(lang);
  return html`<h2>${w.failed(start.failed.length)}</h2><ul>${start.failed.map(({ file, message, hint }) => html`<li><b>${file}</b> ${message} ${hint}</li>`)}</ul>`;
}

function caseView(state: State, current: Current): Content {
  const { report, item } = current;
  const w = reviewWords(state.lang);
  const hidden = isHidden(state, current);
  const broken = report.broken && brokenView(report.broken, state);
  const why = !hidden && (item.remark || doubtWords(item.doubt, state.lang));
  const mid = html`${broken}${sourceView(report, hidden ? withoutRests(item) : item, state.field, w)}
${why && html`<p class="doubtline"><b>${w.whyFirst}</b> ${why}</p>`}
${!hidden && asideViews(state, current)}`;
  return html`<article class="case"><div class="mid">${mid}</div><div class="right">${readingView(state, current, hidden)}</div></article>`;
}

/** An item without the words that the program rested on, which would give its answer away. */
const withoutRests = (item: DeskItem): DeskItem => (item.kind === 'figure' ? { ...item, rests: [] } : item);

/** What stands below the text: what others said, what is to be looked at again, checks, the rest of the sentence, messages, a proposal. */
function asideViews(state: State, { report, item, id }: Current): Content {
  const w = reviewWords(state.lang);
  const naming = namingOf(state, report);
  const own = programReading(item);
  const [a, b] = item.said.filter(({ by }) => by !== 'authors');
  const proposal = state.proposals.get(id);
  return html`${againView(item.again, own, naming)}${isSplit(item) && a && b && splitView(a, b, naming)}
${item.messages.map(({ words }) => html`<section class="mail"><h2 class="label">${w.messages}</h2><p lang="zh-Hans">${words}</p></section>`)}
${item.kind === 'figure' && item.checks.length > 0 && html`<section class="chk"><h2 class="label">${w.checks}</h2>${item.checks.map(({ message }) => html`<p lang="zh-Hans">${message}</p>`)}</section>`}
${proposal && proposalView(proposal, naming, (field, value) => proposedWords(state, field, value))}
${item.kind === 'document' && headView(report, item.key, naming)}
${item.kind === 'figure' && sentenceView(siblingsOf(report, item), item.key, naming)}
${historyView(item.said, own, naming)}`;
}

/** A proposed value in words of the page. */
function proposedWords(state: State, field: FieldId, value: unknown): string {
  const current = currentOf(state);
  if (current?.item.kind !== 'figure') return String(value);
  const naming = namingOf(state, current.report);
  if (field === 'indicators') return indicatorsWords(value as [], naming);
  return fieldWords(field, { ...current.item.reading, valueHigh: null, [field]: value }, naming);
}

function readingView(state: State, current: Current, hidden: boolean): Content {
  const { item, id, report } = current;
  const naming = namingOf(state, report);
  const draft = state.drafts.get(id);
  switch (item.kind) {
    case 'figure': {
      const filled = new Set(Object.keys(draft?.figure ?? {}) as FieldId[]);
      const reading = readingNow(state, { ...current, item });
      return figureView({ item, text: report.text, reading, field: state.field, hidden: hidden ? filled : null }, naming);
    }
    case 'document':
      return documentView(item, draft?.other, naming);
    case 'problem':
      return problemView(item, draft?.other, naming);
    case 'check':
      return checkView(item, naming);
    case 'aside':
      return asideView(item, naming);
    case 'line':
      return lineView(item, report.text.slice(item.span.start, item.span.end), draft?.other, naming);
    case 'report':
      return wholeView(report.items.filter((one) => one.kind !== 'report' && !isDone(one, state.by)).length, naming);
  }
}

/** The sidecar around the line that cannot be read. */
function brokenView({ file, message, hint, line, lines, first }: BrokenSidecar, { lang }: State): Content {
  const w = reviewWords(lang);
  const shown = lines.map((words, i) => html`<span class="${first + i === line ? 'e' : ''}"><i>${first + i}</i>${words}</span>`);
  return html`<section class="empty" role="alert"><h2>${w.broken.title}: ${file}</h2><p>${line !== null && html`<b>${w.broken.line(line)}</b> `}${message}</p><pre class="yaml" tabindex="0">${shown}</pre><p>${hint}</p><p>${w.broken.note}</p></section>`;
}

type Act = readonly [act: string, words: string, key: string];

function actsView(state: State, { item }: Current): Content {
  const w = reviewWords(state.lang);
  const acts: readonly (Act | false)[] = [
    ['ok', w.acts.ok, '↵'],
    item.kind === 'figure' && ['together', w.acts.sentence, '⇧↵'],
    item.kind === 'document' && ['together', w.acts.head, '⇧↵'],
    item.kind === 'figure' && ['find', w.acts.find, '/'],
    item.kind !== 'report' && ['bad', w.bad[item.kind], 'X'],
    ['later', w.acts.later, '→'],
    ['undo', w.acts.undo, 'Z'],
    state.start.model !== null && item.kind === 'figure' && ['opinion', w.opinionAsk, 'A'],
    state.queue === 'messages' && ['paste', w.paste, ''],
    state.queue === 'indicator' && ['indicator', w.chooseIndicator, ''],
  ];
  return acts
    .filter((act): act is Act => act !== false)
    .map(
      ([act, words, key], at) =>
        html`<button type="button" class="btn${at > 0 && ' ghost'}" data-act="${act}">${words}${key && html` <kbd>${key}</kbd>`}</button>`,
    );
}

/** The item as one line for the messages of the page. */
export function shortLabel(state: State, item: DeskItem): string {
  return labelOf(item, namingOf(state, null)).head;
}
