import { Inline } from '../inline.ts';
import type { LinePart, Part } from '../parts.ts';
import { descendants, element, elements, type XmlElement, type XmlNode } from '../xml.ts';
import type { Counters } from './numbers.ts';
import { lookOf, numberOf, over, type Place, type RunLook, type Styles } from './styles.ts';
import { tableRows } from './tables.ts';
import { valOf } from './values.ts';

/** What a document holds that is not read, and what its text went through. */
export type Told = { pictures: number; objects: string[]; charts: number; chunks: number; inserted: number; deleted: number };

/** What all parts of a document share. */
export type Shared = {
  styles: Styles;
  counters: Counters;
  /** Words of the footnotes and endnotes, by `foot`/`end` and id. */
  notes: ReadonlyMap<string, string>;
  told: Told;
};

/** Elements that hold no words of the page. */
const SKIPPED = new Set(
  'w:pPr,w:rPr,w:sectPr,w:tblPr,w:tblGrid,w:trPr,w:tcPr,w:sdtPr,w:sdtEndPr,w:instrText,w:delInstrText,w:delText,w:rt,w:fldData,w:del,w:moveFrom,m:rPr,m:ctrlPr,w:rubyPr,wp:docPr'.split(
    ',',
  ),
);
type Count = (told: Told, node: XmlElement) => void;

const deleted: Count = (told) => {
  told.deleted++;
};
const inserted: Count = (told) => {
  told.inserted++;
};
const picture: Count = (told) => {
  told.pictures++;
};
const chart: Count = (told) => {
  told.charts++;
};

/** Elements that are told of without being read. */
const UNREAD: ReadonlyMap<string, Count> = new Map<string, Count>([
  ['pic:pic', picture],
  ['v:imagedata', picture],
  ['o:OLEObject', ({ objects }, { attributes }) => objects.push(attributes['ProgID'] ?? '')],
  ['c:chart', chart],
  ['dgm:relIds', chart],
]);
/** Elements of tracked changes, which are told of too. */
const TRACKED: ReadonlyMap<string, Count> = new Map<string, Count>([
  ['w:del', deleted],
  ['w:moveFrom', deleted],
  ['w:ins', inserted],
  ['w:moveTo', inserted],
]);
/** Characters that elements stand for. */
const SIGNS: Readonly<Record<string, string>> = { 'w:tab': ' ', 'w:ptab': ' ', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

const STYLE_LEVEL = /^(?:heading|标题)\s*([1-6])$/i;
const TITLE_STYLE = /^(?:title|标题)$/i;

/** Reads the body of a document, or of a note, header, cell or text box, into parts. */
export class BodyReader {
  readonly parts: Part[] = [];
  private readonly shared: Shared;
  private readonly line = new Inline();
  /** Text boxes of the paragraph: they follow it. */
  private boxes: Part[] = [];
  private notes: string[] = [];
  /** Complex fields that are open: true while their instruction is met, whose words are not shown. */
  private readonly fields: boolean[] = [];
  private base: RunLook = {};
  private tables = 0;

  constructor(shared: Shared) {
    this.shared = shared;
  }

  /** Read all blocks inside an element. */
  read(container: XmlElement): Part[] {
    for (const child of elements(container)) this.block(child);
    this.endLine({ kind: 'line' });
    return this.parts;
  }

  private block(node: XmlElement): void {
    if (node.name === 'w:p') this.paragraph(node);
    else if (node.name === 'w:tbl') this.table(node);
    else if (node.name === 'w:del' || node.name === 'w:moveFrom') this.shared.told.deleted++;
    else if (node.name === 'w:altChunk') this.shared.told.chunks++;
    else if (!SKIPPED.has(node.name)) for (const child of elements(this.choice(node))) this.block(child);
  }

  private paragraph(node: XmlElement): void {
    const properties = element(node, 'w:pPr');
    const style = this.shared.styles.get(valOf(properties, 'w:pStyle') ?? '');
    const gone = element(element(properties, 'w:rPr'), 'w:del') !== undefined;
    this.base = style?.look ?? {};
    const before = this.line.text.length;
    for (const child of node.children) this.inline(child, this.base);
    if (gone) {
      this.shared.told.deleted++;
      return;
    }
    const place = placeOf(properties, style);
    const label = place ? this.shared.counters.label(place) : '';
    const level = levelOf(style?.name ?? '');
    this.endLine(level ? { kind: 'heading', level } : { kind: 'line' }, before === 0 ? label : '');
  }

  /** Words of a run or of what holds runs; unknown elements are looked into. */
  private inline(node: XmlNode, look: RunLook): void {
    if (typeof node === 'string' || this.special(node, look)) return;
    const inner = node.name === 'w:r' ? over(lookOf(element(node, 'w:rPr')), over(this.styleLook(node), look)) : look;
    for (const child of this.choice(node).children) this.inline(child, inner);
  }

  private styleLook(run: XmlElement): RunLook {
    return this.shared.styles.get(valOf(element(run, 'w:rPr'), 'w:rStyle') ?? '')?.look ?? {};
  }

  /** Elements that mean something of their own; true where nothing inside is left to read. */
  private special(node: XmlElement, look: RunLook): boolean {
    const { name } = node;
    (TRACKED.get(name) ?? UNREAD.get(name))?.(this.shared.told, node);
    if (SKIPPED.has(name) || UNREAD.has(name)) return true;
    if (name === 'w:t' || name === 'm:t' || name === 'a:t') this.words(node, look);
    else if (name === 'w:fldChar') this.field(node.attributes['w:fldCharType'] ?? '');
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.note(node);
    else if (name === 'w:txbxContent') this.boxes.push(...new BodyReader(this.shared).read(node));
    else if (name === 'w:sym') this.symbol(node, look);
    else if (name.startsWith('m:')) return this.formula(node, look);
    else if (SIGNS[name] !== undefined) this.put(SIGNS[name] as string, look);
    else return false;
    return true;
  }

  /** Parts of a formula that stand above, below or beside each other, written on the line; true where it was one. */
  private formula(node: XmlElement, look: RunLook): boolean {
    const inside = (one: XmlElement | undefined, shown: RunLook) => {
      for (const child of one?.children ?? []) this.inline(child, shown);
    };
    if (node.name === 'm:f') {
      inside(element(node, 'm:num'), look);
      this.put('/', look);
      inside(element(node, 'm:den'), look);
    } else if (node.name === 'm:d') {
      this.put('(', look);
      inside(node, look);
      this.put(')', look);
    } else if (node.name === 'm:sup' || node.name === 'm:sub') inside(node, { ...look, raised: node.name === 'm:sup' ? 'power' : 'below' });
    else return false;
    return true;
  }

  private words(node: XmlElement, look: RunLook): void {
    this.put(node.children.filter((child) => typeof child === 'string').join(''), look);
  }

  private put(words: string, { hidden, struck, white, backed, raised }: RunLook): void {
    if (this.fields.includes(true)) return;
    const aside = struck ? 'struck' : hidden || (white && !backed) ? 'hidden' : undefined;
    this.line.add(words, { aside, raised: raised === 'none' ? undefined : raised });
  }

  /** A sign of a symbol font: most have no character of their own. */
  private symbol(node: XmlElement, look: RunLook): void {
    const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
    if (code > 0x20 && (code < 0xe000 || code > 0xf8ff)) this.put(String.fromCodePoint(code), look);
  }

  private field(type: string): void {
    if (type === 'begin') this.fields.push(true);
    else if (type === 'separate') this.fields.splice(-1, 1, false);
    else if (type === 'end') this.fields.pop();
  }

  private note(node: XmlElement): void {
    const words = this.shared.notes.get(`${node.name === 'w:footnoteReference' ? 'foot' : 'end'}${node.attributes['w:id']}`);
    if (words) this.notes.push(words);
  }

  /** The alternative that holds words or pictures, of those that a file offers for different programs. */
  private choice(node: XmlElement): XmlElement {
    if (node.name !== 'mc:AlternateContent') return node;
    const alternatives = [...elements(node, 'mc:Choice'), ...elements(node, 'mc:Fallback')];
    const holds = (one: XmlElement) =>
      ['w:t', 'a:t', 'pic:pic', 'v:imagedata', 'c:chart'].some((name) => descendants(one, name).length > 0);
    return alternatives.find(holds) ?? alternatives[0] ?? node;
  }

  private table(node: XmlElement): void {
    const rows = tableRows(node, (cell) => {
      const reader = new BodyReader(this.shared);
      reader.tables = this.tables;
      const parts = reader.read(cell);
      this.tables = reader.tables;
      return parts;
    });
    if ('layout' in rows) {
      this.parts.push(...rows.layout);
      return;
    }
    const table = ++this.tables;
    for (const { cells, asides } of rows.rows) this.parts.push({ kind: 'row', table, cells, asides });
  }

  /** End the paragraph: its lines, what was set aside of them, its notes and text boxes. */
  private endLine(fields: Pick<LinePart, 'kind' | 'level'>, label = ''): void {
    const { text, asides } = this.line.take();
    const lines = `${label}${text}`.split('\n');
    const notes = this.notes.map((words) => ({ text: words, reason: 'note' as const }));
    const last = lines.length - 1;
    for (const [i, words] of lines.entries()) this.parts.push({ ...fields, text: words, asides: i === last ? [...asides, ...notes] : [] });
    this.parts.push(...this.boxes);
    this.notes = [];
    this.boxes = [];
  }
}

function placeOf(
  properties: XmlElement | undefined,
  style: { numbering?: string | undefined; level?: number | undefined } | undefined,
): Place | null {
  const own = numberOf(properties);
  const numbering = own.numbering ?? style?.numbering;
  if (numbering === undefined || numbering === '0') return null;
  return { numbering, level: own.level ?? (own.numbering === undefined ? style?.level : undefined) ?? 0 };
}

function levelOf(styleName: string): number | null {
  if (TITLE_STYLE.test(styleName)) return 1;
  const level = STYLE_LEVEL.exec(styleName)?.[1];
  return level ? Number(level) : null;
}
