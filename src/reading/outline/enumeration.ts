import { matchesOf } from '../../text/matches.ts';
import { candidates, MARKER_STYLES, type Marker } from './markers.ts';
import { insideOf, protectedRanges } from './protect.ts';

/** What stands around a paragraph and may belong to the same list. */
export type Neighbourhood = {
  /** Marker at the start of the paragraph; null where it has none. */
  opening: Marker | null;
  /** Ordinal last met in the list that is still open, by style. */
  carried: Map<string, number>;
  /** Marker at the start of the next paragraph. */
  next: Marker | null;
};

/** Marks after which a point may begin. */
const BOUNDARY = /[。；;：:！？!?，,、）)”\s]/;
/** Marks after which a numbered section may begin: a comma is not enough. */
const SENTENCE_END = /[。；;：:！？!?）)\s]/;
/** Characters with which 一是 … forms another word (统一是, 唯一是, 之一是) or is a plain verb (这三是). */
const WORD_BEFORE = /[统唯之第万专单同不逐其每这那另合归划均如若就都也乃便又才即]/;
const SENTENCE_STYLES = new Set(['han-dun', 'arabic-dot', 'han-paren']);
const SEQUENCE = /(?<label>首先|其次|再次|再者|最后)[，,]?/g;
const SEQUENCE_NUMBERS: Record<string, number> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3 };
const LOST_IT_IS = /(?<=[。；;])是(?=[^否的以因为由不，,。；;])/g;

const RUN_ON_STYLES = MARKER_STYLES.filter((style) => style.runOn !== null && style.id !== 'label');

/** A candidate with how sure its place is. */
type Candidate = Marker & { strong: boolean };

function place(text: string, marker: Marker, loose: boolean): Candidate | null {
  const before = text[marker.start - 1];
  if (before === undefined) return { ...marker, strong: true };
  const boundary = SENTENCE_STYLES.has(marker.style) ? SENTENCE_END : BOUNDARY;
  if (boundary.test(before)) return { ...marker, strong: true };
  return loose && !WORD_BEFORE.test(before) ? { ...marker, strong: false } : null;
}

/** 首先 … 其次 … 最后; 最后 takes the number that is due. */
function sequenceMarkers(text: string): Marker[] {
  let due = 1;
  return matchesOf(SEQUENCE, text).map((match) => {
    const label = match[0].replace(/[，,]/, '');
    const number = SEQUENCE_NUMBERS[label] ?? due;
    due = number + 1;
    return { style: 'sequence', number, label, start: match.index, content: match.index + match[0].length };
  });
}

/** Fill the gap between two ordinals where exactly as many sentences have lost theirs (是… for 二是…). */
function lostBetween(text: string, from: Marker, to: Marker): Marker[] {
  const missing = (to.number as number) - (from.number as number) - 1;
  if (to.style !== 'it-is' || missing < 1) return [];
  const bare = matchesOf(LOST_IT_IS, text.slice(from.content, to.start));
  if (bare.length !== missing) return [];
  return bare.map((match, index) => {
    const start = from.content + match.index;
    return { style: 'it-is', number: (from.number as number) + 1 + index, label: '是', inferred: true, start, content: start + 1 };
  });
}

/**
 * Chains of one style: 1, 2, 3 … in order. A chain counts if it has two members, goes on from the opening or from the paragraph before, or
 * is taken up by the next paragraph; and if one of its members stands where a point may begin.
 */
function chains(text: string, found: Candidate[], style: string, around: Neighbourhood): Marker[] {
  if (found.length === 0) return [];
  const opening = around.opening?.style === style ? around.opening : null;
  const accepted: Marker[] = [];
  let members: Candidate[] = [];
  let last = opening?.number ?? around.carried.get(style) ?? 0;
  let continued = last > 0;
  const close = (isLast: boolean) => {
    const strong = members.filter((member) => member.strong).length;
    const takenUp = isLast && around.next?.style === style && around.next.number === last + 1;
    if ((strong > 0 || (continued && opening)) && (members.length >= 2 || continued || takenUp)) {
      for (const [index, member] of members.entries()) {
        const { strong: _, ...marker } = member;
        const before = index > 0 ? (members[index - 1] as Marker) : opening;
        if (before) accepted.push(...lostBetween(text, before, marker));
        accepted.push(marker);
      }
    }
    members = [];
  };
  for (const candidate of found) {
    if (opening && candidate.start < opening.content) continue;
    if (
      candidate.number === last + 1 ||
      (candidate.strong && last > 0 && candidate.number !== null && candidate.number > last && candidate.number <= last + 3)
    ) {
      members.push(candidate);
      last = candidate.number as number;
    } else if (candidate.number === 1) {
      close(false);
      members = [candidate];
      last = 1;
      continued = false;
    }
  }
  close(true);
  return accepted;
}

/** Labels with a colon inside a paragraph: `…。整改措施：…`. They need no order, only a sentence end before them. */
function labelMarkers(text: string): Candidate[] {
  return candidates(text, 'label')
    .map((marker) => place(text, marker, false))
    .filter((marker) => marker !== null)
    .filter((marker) => marker.start === 0 || /[。；;！？!?\s]/.test(text[marker.start - 1] as string));
}

/**
 * Markers inside a paragraph, in order: run-on lists (一是 …；二是 …) and labels (整改措施：…) outside quotation marks, book titles and
 * brackets. Offsets are relative to `text`, the words of the paragraph; so are those of `around.opening`.
 */
export function markersInside(text: string, around: Neighbourhood): Marker[] {
  const ranges = protectedRanges(text);
  const outside = (markers: Candidate[]) => {
    const inside = insideOf(ranges);
    return markers.filter((marker) => !inside(marker.start));
  };
  const opened = around.opening?.content ?? 0;
  const labels = outside(labelMarkers(text)).map(({ strong: _, ...marker }): Marker => marker);
  const placed = (markers: Marker[], loose: boolean) =>
    markers.length === 0 ? [] : outside(markers.map((marker) => place(text, marker, loose)).filter((marker) => marker !== null));
  const lists = RUN_ON_STYLES.map((style) =>
    chains(text, placed(candidates(text, style.id), style.runOn === 'anywhere'), style.id, around),
  );
  const sequence = chains(text, placed(sequenceMarkers(text), false), 'sequence', around);
  const found = [labels, ...lists, sequence].flat().sort((a, b) => a.start - b.start || b.content - a.content);
  return found.filter((marker, index) => marker.start >= opened && (index === 0 || marker.start >= (found[index - 1] as Marker).content));
}
