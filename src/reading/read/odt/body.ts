import { written } from '../counting.ts';
import { type Aside, Inline, type Shown } from '../inline.ts';
import type { Part } from '../parts.ts';
import { byLine, type LinedCell } from '../table-rows.ts';
import { descendants, elements, type XmlElement, type XmlNode, xmlWords } from '../xml.ts';
import type { OdtStyles } from './styles.ts';

/** What a document holds that is not read, and what its text went through. */
export type OdtTold = { pictures: number; objects: number; changes: number };

/** Elements that hold no words of the page. */
const SKIPPED = new Set(
  'text:sequence-decls,text:tracked-changes,text:note-citation,text:ruby-text,office:forms,text:variable-decls,text:user-field-decls,svg:title,svg:desc,table:table-column,table:shapes,text:bookmark'.split(
    ',',
  ),
);
const SIGNS: Readonly<Record<string, string>> = { 'text:tab': ' ', 'text:line-break': '\n' };
const FORMATS: Readonly<Record<string, string>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };
/** Most times a cell or row is repeated. */
const MOST_REPEATED = 50;

/** Reads the body of an open document into parts. */
export class OdtReader {
  readonly parts: Part[] = [];
  private readonly styles: OdtStyles;
  private readonly told: OdtTold;
  private readonly line = new Inline();
  private extra: Aside[] = [];
  private boxes: Part[] = [];
  private tables = 0;
  /** Counts of the list by level; kept from one list to the next that goes on with it. */
  private counts: number[] = [];

  constructor(styles: OdtStyles, told: OdtTold) {
    this.styles = styles;
    this.told = told;
  }

  read(container: XmlElement): Part[] {
    for (const child of elements(container)) this.block(child);
    return this.parts;
  }

  private block(node: XmlElement, label = ''): void {
    const { name } = node;
    if (name === 'text:p' || name === 'text:h') this.paragraph(node, label);
    else if (name === 'text:list') this.list(node, 1, node.attributes['text:style-name'] ?? '');
    else if (name === 'table:table') this.table(node);
    else if (name === 'text:tracked-changes') this.told.changes += elements(node).length;
    else if (!SKIPPED.has(name)) for (const child of elements(node)) this.block(child);
  }

  private paragraph(node: XmlElement, label: string): void {
    const style = node.attributes['text:style-name'];
    this.inside(node, this.styles.look(style));
    const { text, asides } = this.line.take();
    const level = this.styles.level(style) ?? (node.name === 'text:h' ? Number(node.attributes['text:outline-level'] ?? 1) : null);
    const kind = level === null ? { kind: 'line' as const } : { kind: 'heading' as const, level: Math.min(level, 6) };
    const lines = `${text.trim() ? label : ''}${text}`.split('\n');
    for (const [i, words] of lines.entries())
      this.parts.push({ ...kind, text: words, asides: i === lines.length - 1 ? [...asides, ...this.extra] : [] });
    this.parts.push(...this.boxes);
    this.extra = [];
    this.boxes = [];
  }

  private inside(node: XmlElement, look: Shown): void {
    for (const child of node.children) this.inline(child, look);
  }

  private inline(node: XmlNode, look: Shown): void {
    if (typeof node === 'string') this.line.add(node.replace(/\s+/g, ' '), look);
    else if (SIGNS[node.name]) this.line.add(SIGNS[node.name] as string, look);
    else if (node.name === 'text:s') this.line.add(' '.repeat(Math.min(Number(node.attributes['text:c'] ?? 1), 100)), look);
    else if (node.name === 'text:span') this.inside(node, { ...look, ...this.styles.look(node.attributes['text:style-name']) });
    else if (node.name === 'text:note') this.aside(descendants(node, 'text:note-body'), 'note');
    else if (node.name === 'office:annotation') this.aside(elements(node, 'text:p'), 'comment');
    else if (node.name === 'draw:text-box') this.boxes.push(...new OdtReader(this.styles, this.told).read(node));
    else if (node.name === 'draw:image') this.told.pictures++;
    else if (node.name === 'draw:object' || node.name === 'draw:object-ole') this.told.objects++;
    else if (!SKIPPED.has(node.name)) this.inside(node, look);
  }

  private aside(containers: readonly XmlElement[], reason: 'note' | 'comment'): void {
    this.extra.push({ text: containers.map(xmlWords).join(' '), reason });
  }

  private list(node: XmlElement, level: number, style: string): void {
    const counts = this.styles.lists.get(style)?.get(level);
    const goesOn = node.attributes['text:continue-numbering'] === 'true' || node.attributes['text:continue-list'] !== undefined;
    if (!goesOn || this.counts[level] === undefined) this.counts[level] = (counts?.start ?? 1) - 1;
    for (const item of elements(node)) {
      const own = Number(item.attributes['text:start-value']);
      if (item.name === 'text:list-item') this.counts[level] = Number.isNaN(own) ? (this.counts[level] ?? 0) + 1 : own;
      let label = counts?.format && item.name === 'text:list-item' ? this.label(level, counts) : '';
      for (const child of elements(item)) {
        if (child.name === 'text:list') this.list(child, level + 1, child.attributes['text:style-name'] ?? style);
        else this.block(child, label);
        label = '';
      }
    }
  }

  private label(level: number, { format, prefix, suffix }: { format: string; prefix: string; suffix: string }): string {
    const name = FORMATS[format] ?? (format.startsWith('一') || format.startsWith('壹') ? 'chineseCounting' : 'decimal');
    return `${prefix}${written(this.counts[level] ?? 1, name)}${suffix}`;
  }

  private table(node: XmlElement): void {
    const rows = rowsIn(node);
    const read = rows.map(({ row, head }) => this.cells(row, head));
    const parts = read.flatMap((cells) => cells.flatMap((cell) => cell.parts));
    if (!read.some((cells) => cells.length > 1) || parts.some((part) => part.kind === 'row')) {
      this.parts.push(...parts);
      return;
    }
    const table = ++this.tables;
    for (const cells of read) {
      const asides = cells.flatMap((cell) => cell.parts.flatMap((part) => part.asides));
      for (const [i, line] of byLine(cells).entries())
        this.parts.push({
          kind: 'row',
          table,
          cells: line.map(({ text, colspan, rowspan, head }) => ({ text, colspan, rowspan, head })),
          asides: i === 0 ? asides : [],
        });
    }
  }

  private cells(row: XmlElement, head: boolean): (LinedCell & { parts: Part[] })[] {
    return elements(row, 'table:table-cell').flatMap((cell) => {
      const parts = new OdtReader(this.styles, this.told).read(cell);
      const lines = parts.flatMap((part) => (part.kind === 'row' ? [] : [part.text.trim()])).filter(Boolean);
      const repeated = Math.min(Number(cell.attributes['table:number-columns-repeated'] ?? 1), MOST_REPEATED);
      const spanned = (name: string) => Math.min(Math.max(1, Number(cell.attributes[`table:number-${name}-spanned`] ?? 1)), 100);
      return Array.from({ length: repeated }, () => ({ parts, lines, colspan: spanned('columns'), rowspan: spanned('rows'), head }));
    });
  }
}

function rowsIn(node: XmlElement, head = false): { row: XmlElement; head: boolean }[] {
  return elements(node).flatMap((child) => {
    if (child.name === 'table:table-row') return [{ row: child, head }];
    const groups = ['table:table-header-rows', 'table:table-rows', 'table:table-row-group'];
    return groups.includes(child.name) ? rowsIn(child, head || child.name === 'table:table-header-rows') : [];
  });
}
