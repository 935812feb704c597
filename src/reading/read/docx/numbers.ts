/**
 * Numbers that Word counts itself (一、 （一） 1.) are not in the text of a document. They are written out: what a reader of the printed page
 * sees is what a citation quotes.
 */
import { written } from '../counting.ts';
import { element, elements, type XmlElement } from '../xml.ts';
import type { Place, Styles } from './styles.ts';
import { valOf } from './values.ts';

/** One level of a numbering: how it counts, how the number is written (`（%1`), the style that stands for it. */
type Level = { format: string; text: string; start: number; legal: boolean };
/** A numbering: its levels, and the counters it shares with others of the same definition. */
type Numbering = { definition: string; levels: ReadonlyMap<number, Level>; restarts: ReadonlyMap<number, number> };

/** Deepest level of a Word list. */
const LEVELS = 9;

/** Counts the numbered paragraphs of a document, in order. */
export class Counters {
  private readonly counts = new Map<string, number[]>();
  private readonly numberings: ReadonlyMap<string, Numbering>;

  constructor(root: XmlElement | null, styles: Styles) {
    this.numberings = numberingsOf(root, styles);
  }

  /** The number of the next paragraph at a place; empty for bullets and unknown numberings. */
  label({ numbering, level }: Place): string {
    const list = this.numberings.get(numbering);
    const own = list?.levels.get(Math.min(level, LEVELS - 1));
    if (!list || !own) return '';
    const counts = this.counts.get(list.definition) ?? [];
    this.counts.set(list.definition, counts);
    const restart = list.restarts.get(level);
    if (restart !== undefined && counts[level] === undefined) counts[level] = restart - 1;
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const part = list.levels.get(at);
      return part ? written(counts[at] ?? part.start, own.legal ? 'decimal' : part.format) : '';
    });
  }
}

function numberingsOf(root: XmlElement | null, styles: Styles): ReadonlyMap<string, Numbering> {
  const definitions = new Map(
    elements(root ?? undefined, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one] as const),
  );
  const byNumber = new Map(
    elements(root ?? undefined, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', valOf(one, 'w:abstractNumId') ?? ''] as const),
  );
  const levelsFor = (definition: string): Map<number, Level> => {
    const own = definitions.get(definition);
    const linked = valOf(own, 'w:numStyleLink');
    const other = linked === undefined ? undefined : byNumber.get(styles.get(linked)?.numbering ?? '');
    return levelsOf(other !== undefined && other !== definition ? definitions.get(other) : own);
  };
  return new Map(
    elements(root ?? undefined, 'w:num').map((one) => {
      const id = one.attributes['w:numId'] ?? '';
      const definition = byNumber.get(id) ?? '';
      const overrides = elements(one, 'w:lvlOverride');
      const restarts = new Map(
        overrides.flatMap((change) => {
          const start = valOf(change, 'w:startOverride');
          return start === undefined ? [] : [[Number(change.attributes['w:ilvl']), Number(start)] as const];
        }),
      );
      const changed = overrides.flatMap((change) => [...levelsOf(change)]);
      const levels = new Map([...levelsFor(definition), ...changed]);
      return [id, { definition: restarts.size > 0 ? `${definition}/${id}` : definition, levels, restarts }];
    }),
  );
}

function levelsOf(parent: XmlElement | undefined): Map<number, Level> {
  return new Map(
    elements(parent, 'w:lvl').map((level) => [
      Number(level.attributes['w:ilvl'] ?? 0),
      {
        format: valOf(level, 'w:numFmt') ?? 'decimal',
        text: valOf(level, 'w:lvlText') ?? '',
        start: Number(valOf(level, 'w:start') ?? 1),
        legal: element(level, 'w:isLgl') !== undefined,
      },
    ]),
  );
}
