import { within } from '../../model/span.ts';
import { attributes, html, Markup } from '../../text/html.ts';
import { hangLabel, spacedHtml, typeWidth } from '../ui/typeset.ts';
import { passageNotes } from '../withdrawn/passage-notes.ts';
import { marginNote } from './margin-note.ts';
import { together } from './notes.ts';
import { figureClass, type Reading } from './reading.ts';
import { scanLines } from './scan-lines.ts';
import type { TextElement, TextNode } from './text-tree.ts';
import { reportWords } from './words.ts';

/*
  The elements of a report's text as markup, as pure functions: a report has hundreds of them, of which a component each would take most of the time
  that its page takes.
*/

/** An element as the file of the report has it. */
type ElementTag = { name: TextElement; attributes: Readonly<Record<string, string>> };

type Attributes = ElementTag['attributes'];

/** An element with what it holds. */
type ElementMarkup = (attributes: Attributes, content: Markup, reading: Reading) => Markup;

/** Widest label that has room beside a heading. */
const HANGING = 2.5;

/** Kinds of passages that have a class of their name. */
const CLASSES: ReadonlySet<string> = new Set(['title', 'addressee', 'signature']);

const bare = (text: string) => text.replace(/\s/g, '');

function classOfPassage({ id = '', kind = '' }: Attributes, { passages, record }: Reading): string | undefined {
  const passage = passages.get(id);
  if (kind === 'title' && passage && bare(record.text.slice(passage.start, passage.end)) === bare(record.report.title)) return 'vh';
  if (kind === 'paragraph' && passage && record.tables.some(({ caption }) => caption !== null && within(caption, passage)))
    return 'caption';
  return CLASSES.has(kind) ? kind : undefined;
}

/** A passage; its kind and level choose the element, and the words come out as they are in the source. */
function passage(of: Attributes, content: Markup, reading: Reading): Markup {
  const { id = '', kind = '', level = '1' } = of;
  const known = reading.passages.get(id);
  const heading = kind === 'heading';
  const hangs = heading && known?.label && typeWidth(known.label) <= HANGING;
  const words = new Markup(spacedHtml(hangs ? hangLabel(content.text, known.label) : content.text));
  const name = new Markup(heading ? `h${Math.min(6, Number(level) + 1)}` : kind === 'row' ? 'tr' : 'p');
  const element = html`<${name} id="${id}"${attributes({ class: classOfPassage(of, reading) })}>${words}</${name}>`;
  if (kind === 'row') return element;
  const note = reading.notes.get(id);
  const noted = note ? html`<div>${element}${marginNote(note, reading.anchors.get(id), reading)}</div>` : element;
  return known ? html`${noted}${scanLines([known], reading.record)}${passageNotes(reading.record, known)}` : noted;
}

/** A figure: a link to the note of its passage, with the signs of what is to be said of it. @throws where the record does not have it */
function quantity({ id = '' }: Attributes, content: Markup, reading: Reading): Markup {
  const mention = reading.mentions.get(id);
  if (!mention) throw new Error(`The text of ${reading.record.report.id} names the figure ${id}, which its record does not have.`);
  const signs = reading.signs.get(id) ?? [];
  return html`<a class="${figureClass(mention, reading)}" href="#${reading.anchors.get(mention.passage) ?? id}" id="${id}">${content}${signs.map((sign) => html`<i class="v ${sign}"></i>`)}</a>`;
}

const ROW = /<tr\b[^>]*\bid="([^"]+)"/g;

/** Neighbouring rows as a table that scrolls by itself; the notes of its figures stand beside it. */
function table({ id }: Attributes, content: Markup, reading: Reading): Markup {
  const { record } = reading;
  const caption = record.tables.find((one) => one.id === id)?.caption;
  const name = caption ? record.text.slice(caption.start, caption.end) : reportWords('zh').report.table;
  const passages = [...content.text.matchAll(ROW)].flatMap(([, row = '']) => reading.passages.get(row) ?? []);
  const notes = passages.flatMap((row) => reading.notes.get(row.id) ?? []);
  const anchor = passages.flatMap((row) => reading.anchors.get(row.id) ?? []).at(0);
  const note = notes.length > 0 && marginNote(together(notes), anchor, reading);
  return html`<div><div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="table"><tbody>${content}</tbody></table></div>${note}</div>${scanLines(passages, record)}`;
}

/** A cell of a row: a head of its column or row (`head`), or one of its figures; `rows` and `columns` it goes over. */
function cell({ head, rows, columns }: Attributes, content: Markup): Markup {
  const over = attributes({ rowspan: rows, colspan: columns });
  if (!head) return html`<td${over}>${content}</td>`;
  const scope = head === 'column' ? (columns ? 'colgroup' : 'col') : rows ? 'rowgroup' : 'row';
  return html`<th scope="${scope}"${over}>${content}</th>`;
}

const ELEMENTS: Readonly<Record<TextElement, ElementMarkup>> = {
  /** The contents lead to the passage in which a section begins, so that it needs no element of its own. */
  Section: (_, content) => content,
  Passage: passage,
  /** Label and run-in title of a labelled point. */
  Lead: (_, content) => html`<b>${content}</b>`,
  Quantity: quantity,
  Table: table,
  Cell: cell,
};

/** One element of the text with what it holds. @throws Error where the record does not have a figure that the text names */
export function elementMarkup({ name, attributes: of }: ElementTag, content: Markup, reading: Reading): Markup {
  return ELEMENTS[name](of, content, reading);
}

/** The text of a report, or a part of it. @throws Error where the record does not have a figure that the text names */
export function textMarkup(nodes: readonly TextNode[], reading: Reading): Markup {
  return html`${nodes.map((node) => (typeof node === 'string' ? node : elementMarkup(node, textMarkup(node.children, reading), reading)))}`;
}
