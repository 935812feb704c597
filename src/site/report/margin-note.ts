import { attributes, html, type Markup } from '../../text/html.ts';
import { href } from '../i18n/routes.ts';
import type { HeldFigure } from '../reference/held.ts';
import { noteLines } from '../reference/line.ts';
import type { Note, NoteCheck, NoteGroup, NoteLine } from './notes.ts';
import type { Reading } from './reading.ts';
import { reportWords } from './words.ts';

/** What notes name besides. */
type Noted = Pick<Reading, 'held'>;

/** Lines of a note: what tells a figure from those beside it, the words of the report where they read otherwise, and its value. */
function figureLines(lines: readonly NoteLine[]): Markup[] {
  return lines.map(
    ({ mention, told, raw, normal }) =>
      html`<a href="#${mention.id}">${told && html`<i>${told}</i>`}${raw && html`<s>${raw}</s>`}<b>${normal}</b></a>`,
  );
}

/** The country's and the province's figures under the lines of a note: a line for each area and year, a link to the list of them at the end of the report. */
function referenceLines(held: readonly HeldFigure[]): Markup[] {
  return noteLines(held).map(({ head, words, mention }) => html`<a href="#rf-${mention}">${head} ${words}</a>`);
}

function checkLine({ at, verdict, words, parts }: NoteCheck): Markup {
  const bar =
    parts &&
    html`<svg class="parts" viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">${parts.map(({ start, width }) => html`<rect x="${start}" width="${width}"></rect>`)}</svg>`;
  return html`<a href="#c${at}"><i class="v ${verdict}"></i>${words}${bar}</a>`;
}

/** Figures that read as they are written, folded; `among` others. */
function folded(lines: readonly NoteLine[], among: boolean): Markup | null {
  if (lines.length === 0) return null;
  return html`<details><summary>${reportWords('zh').report.literal(lines.length, among)}</summary><p>${figureLines(lines)}</p></details>`;
}

function groupNote(group: NoteGroup, noted: Noted): Markup {
  const { indicator, name, lines, checks } = group;
  const head = indicator ? html`<a href="${href('zh', `/indicators/${indicator}/`)}">${name}</a>` : html`<b>${name}</b>`;
  const held = [...lines, ...group.folded].flatMap(({ mention }) => noted.held.get(mention.id) ?? []);
  return html`<div>${head}<p>${figureLines(lines)}</p>${referenceLines(held)}${checks.map(checkLine)}${folded(group.folded, true)}</div>`;
}

/**
 * How the figures of one passage are read: indicator, words that qualify, as written → as normalised where that differs, and the relations that
 * were checked. In the margin on wide screens and on paper; on narrow ones a sheet that opens where a figure is followed (`:target`), without script.
 * Styles and scripts know a note as the `div` of the text that has an id: there is no other.
 */
export function marginNote({ groups, literal }: Note, anchor: string | undefined, noted: Noted): Markup {
  return html`<div${attributes({ id: anchor })}>${groups.map((group) => groupNote(group, noted))}${folded(literal, groups.length > 0)}</div>`;
}
