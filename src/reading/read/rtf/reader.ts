import { type Aside, Inline } from '../inline.ts';
import type { Part } from '../parts.ts';
import { LOOKS } from './looks.ts';
import { CHARSETS, CODE_PAGES, DESTINATIONS, FIRST, LOOKED_INTO, SIGNS, type State } from './state.ts';
import { type RtfCell, type RtfRow, rtfRows } from './tables.ts';
import { type Token, tokens } from './tokens.ts';

/** What a document holds that is not read, and whether its changes were tracked. */
export type RtfTold = { pictures: number; objects: number; changes: boolean };

/** Deepest nesting of groups. */
const DEEPEST = 500;

/** Reads RTF into parts, token by token. */
export class RtfReader {
  private readonly markup: string;
  private readonly parts: Part[] = [];
  private readonly told: RtfTold = { pictures: 0, objects: 0, changes: false };
  private readonly states: State[] = [{ ...FIRST }];
  private readonly line = new Inline();
  private readonly fonts = new Map<number, string>();
  private readonly asides: Aside[] = [];
  private bytes: number[] = [];
  private codePage = 'gb18030';
  private skipping = 0;
  /** True after `\*`: the next word names a group that may be passed over. */
  private optional = false;
  private colors: string[] = [];
  private color = '';
  /** The cell being read, the row's cells so far, and where the row's cells end and how they are joined. */
  private cellLines: string[] = [];
  private row: string[][] = [];
  private shape: Omit<RtfCell, 'lines'>[] = [];
  private joined = { below: false, beside: false };
  private rowHead = false;
  private rows: RtfRow[] = [];
  private tables = 0;

  constructor(markup: string) {
    this.markup = markup;
  }

  read(): { parts: Part[]; told: RtfTold } {
    for (const token of tokens(this.markup)) this.take(token);
    this.endParagraph();
    this.endTable();
    return { parts: this.parts, told: this.told };
  }

  private get state(): State {
    return this.states.at(-1) as State;
  }

  private take(token: Token): void {
    if (token.kind === 'byte') {
      if (this.skipping > 0) this.skipping--;
      else this.bytes.push(token.value);
      return;
    }
    this.decode();
    if (token.kind === 'symbol') this.symbol(token.name);
    else if (token.kind === 'word') this.word(token.name, token.value);
    else if (token.kind === 'open') this.open();
    else this.close();
  }

  private open(): void {
    this.skipping = 0;
    if (this.states.length > DEEPEST) throw new RangeError('nested too deep');
    this.states.push({ ...this.state });
    this.optional = false;
  }

  private close(): void {
    this.skipping = 0;
    if (this.states.length > 1) this.states.pop();
  }

  private symbol(name: string): void {
    if (name === '*') this.optional = true;
    else if (SIGNS[name]) this.put(SIGNS[name] as string);
  }

  private word(name: string, value: number | null): void {
    const optional = this.optional;
    this.optional = false;
    const destination = DESTINATIONS[name];
    if (optional && !LOOKED_INTO.has(name) && destination === undefined) this.state.to = 'none';
    else if (destination !== undefined && this.state.to !== 'none') this.state.to = destination;
    else if (destination === 'body' && name === 'shptxt') this.state.to = 'body';
    if (name === 'pict') this.told.pictures++;
    if (name === 'object') this.told.objects++;
    if (SIGNS[name]) this.put(SIGNS[name] as string);
    this.character(name, value);
    this.layout(name, value);
  }

  /** Words about characters: how they look, their encoding, their number, the colors they may have. */
  private character(name: string, value: number | null): void {
    LOOKS.get(name)?.(this.state, value, this.colors);
    if (name === 'u' && value !== null) this.unicode(value);
    else if (name === 'ansicpg') this.codePage = CODE_PAGES[value ?? 0] ?? this.codePage;
    else if (name === 'fcharset') this.fonts.set(this.state.font, CHARSETS[value ?? 0] ?? '');
    else if (name === 'revised' || name === 'deleted') this.told.changes = true;
    else if (['red', 'green', 'blue'].includes(name)) this.color += `${this.color ? ',' : ''}${value ?? 0}`;
  }

  /** Words about paragraphs and tables. */
  private layout(name: string, value: number | null): void {
    const { state } = this;
    if (state.to === 'none') return;
    if (name === 'par' || name === 'sect' || name === 'page') this.endParagraph();
    else if (name === 'pard') state.inTable = false;
    else if (name === 'intbl') state.inTable = true;
    else if (name === 'cell') this.endCell();
    else if (name === 'row') this.endRow();
    else if (name === 'trowd') this.startRow();
    else if (name === 'trhdr') this.rowHead = true;
    else if (name === 'clvmrg') this.joined.below = true;
    else if (name === 'clmrg') this.joined.beside = true;
    else if (name === 'cellx') {
      this.shape.push({ right: value ?? 0, ...this.joined });
      this.joined = { below: false, beside: false };
    }
  }

  private unicode(value: number): void {
    this.put(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.skipping = this.state.skip;
  }

  /** Turn bytes into characters, in the encoding of the font. */
  private decode(): void {
    if (this.bytes.length === 0) return;
    const plain = this.bytes.every((byte) => byte < 0x80);
    const encoding = plain ? 'latin1' : this.fonts.get(this.state.font) || this.codePage;
    const decoder = new TextDecoder(encoding === 'windows-1252' && this.codePage !== 'windows-1252' ? this.codePage : encoding);
    const words = decoder.decode(Uint8Array.from(this.bytes));
    this.bytes = [];
    this.put(words);
  }

  private put(words: string): void {
    const { to, struck, hidden, deleted, white, raised } = this.state;
    if (to === 'colors') {
      for (const _ of words.matchAll(/;/g)) {
        this.colors.push(this.color);
        this.color = '';
      }
    } else if (to === 'note' || to === 'comment' || to === 'running-head') this.setAside(words, to);
    else if (to === 'body' && !deleted) this.line.add(words, { aside: struck ? 'struck' : hidden || white ? 'hidden' : undefined, raised });
  }

  private setAside(words: string, reason: Aside['reason']): void {
    const last = this.asides.at(-1);
    if (last?.reason === reason) last.text += words;
    else this.asides.push({ text: words, reason });
  }

  private endParagraph(): void {
    if (this.state.to !== 'body') return;
    const { text, asides } = this.line.take();
    this.asides.push(...asides);
    if (this.state.inTable) {
      this.cellLines.push(text);
      return;
    }
    this.endTable();
    const lines = text.split('\n');
    for (const [i, words] of lines.entries())
      this.parts.push({ kind: 'line', text: words, asides: i === lines.length - 1 ? this.asides.splice(0) : [] });
  }

  private startRow(): void {
    this.shape = [];
    this.joined = { below: false, beside: false };
    this.rowHead = false;
  }

  private endCell(): void {
    const { text, asides } = this.line.take();
    this.asides.push(...asides);
    this.row.push(
      [...this.cellLines, text]
        .flatMap((line) => line.split('\n'))
        .map((line) => line.trim())
        .filter(Boolean),
    );
    this.cellLines = [];
  }

  private endRow(): void {
    const cells = this.row.map((lines, i) => ({ lines, ...(this.shape[i] ?? { right: (i + 1) * 1000, below: false, beside: false }) }));
    this.rows.push({ cells, asides: this.asides.splice(0), head: this.rowHead });
    this.row = [];
  }

  private endTable(): void {
    if (this.rows.length === 0) return;
    const rows = this.rows.splice(0);
    if (rows.some(({ cells }) => cells.length > 1)) this.parts.push(...rtfRows(rows, ++this.tables));
    else
      for (const { cells, asides } of rows)
        for (const words of cells[0]?.lines ?? []) this.parts.push({ kind: 'line', text: words, asides });
  }
}
