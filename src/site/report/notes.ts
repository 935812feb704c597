import { equationText } from '../../model/equation.ts';
import type { Finding, Mention, Passage, ReportRecord } from '../../model/index.ts';
import { wordsBeside } from '../../text/words-beside.ts';
import { checksInOrder } from '../checks/order.ts';
import { normalValue } from '../i18n/format.ts';
import { flagsOf } from './flags.ts';
import { type Measures, measuredBy } from './measured.ts';
import { bearersOf, type Signs } from './signs.ts';
import { reportWords } from './words.ts';

/** How one figure is read. */
export type NoteLine = {
  mention: Mention;
  /** What tells it from the others beside it: what qualifies it, that it is the whole, or the words beside it. */
  told: string;
  /** The words of the report, where the value reads otherwise. */
  raw: string | null;
  normal: string;
};

/** A relation that was checked, beside the figure that it decides. */
export type NoteCheck = {
  /** Its place among the checks of the report, from 1. */
  at: number;
  verdict: 'yes' | 'near' | 'no' | 'met' | 'under';
  words: string;
  /** Parts of a sum as shares of the whole, 0 to 1000, in the order of the text; absent where they are no parts. */
  parts?: readonly { start: number; width: number }[];
};

/** Figures of one paragraph that answer one indicator, or one figure of no indicator that was checked. */
export type NoteGroup = {
  /** Id of the indicator, for its definition; null where there is none. */
  indicator: string | null;
  name: string;
  lines: readonly NoteLine[];
  /** Further lines that read as they are written, folded where there are many. */
  folded: readonly NoteLine[];
  checks: readonly NoteCheck[];
};

/** How the figures of one passage are read. */
export type Note = {
  groups: readonly NoteGroup[];
  /** Figures that answer nothing and are read as they stand: folded. */
  literal: readonly NoteLine[];
};

/** What notes are made from. */
type NoteReading = Measures & { record: ReportRecord; passages: ReadonlyMap<string, Passage>; signs: Signs };

/** Whether the words of the report read as the value: they differ in nothing but spaces, marks of thousands, and a unit that the head of a table has. */
function readsAsWritten({ raw, unit, cell }: Mention, normal: string): boolean {
  const [words, value] = [raw.replace(/[\s,，]/g, ''), normal.replace(/[\s,]/g, '')];
  return words === value || (cell !== undefined && `${words}${unit}` === value);
}

function lineOf({ record }: NoteReading, mention: Mention): NoteLine {
  const words = () => wordsBeside(record.text, mention);
  const flags = flagsOf(mention, record.report.year, 'zh', { part: words }).join(' · ');
  const whole = mention.stage === 'all' && mention.scope === 'district';
  const normal = normalValue(mention, 'zh');
  return {
    mention,
    told: flags || (whole ? reportWords('zh').report.total : words()),
    raw: readsAsWritten(mention, normal) ? null : mention.raw,
    normal,
  };
}

/** Sums with fewer parts are told by their equation alone. */
const BAR = 3;
/** Longest equation that is written out. */
const LONGEST = 26;

function partsOf({ equation }: Finding): NoteCheck['parts'] {
  const terms = equation?.terms ?? [];
  const total = terms.reduce((sum, { value }) => sum + value, 0);
  if (
    terms.length < BAR ||
    total <= 0 ||
    terms.some(({ op, value, mention }, at) => (at > 0 && op !== '+') || value < 0 || mention === null)
  )
    return undefined;
  let start = 0;
  return terms.map(({ value }) => {
    const width = Math.round((value / total) * 1000);
    start += width;
    return { start: start - width, width };
  });
}

const VERDICTS = { yes: 'yes', 'within-rounding': 'near', no: 'no', unknown: 'no' } as const;

function checkOf(finding: Finding, at: number): NoteCheck {
  const { rule, holds = 'unknown', equation } = finding;
  const written = equation ? equationText(equation) : finding.message;
  const parts = partsOf(finding);
  return {
    at,
    verdict: rule === 'threshold' ? (holds === 'yes' ? 'met' : 'under') : VERDICTS[holds],
    words: written.length > LONGEST && equation ? reportWords('zh').report.sumOf(equation.terms.length, equation.relation) : written,
    ...(parts && holds !== 'unknown' ? { parts } : {}),
  };
}

/** Checks by the mention whose sign they decide. */
function checksByBearer({ findings }: ReportRecord): Map<string, NoteCheck[]> {
  const checks = new Map<string, NoteCheck[]>();
  checksInOrder(findings).forEach((finding, index) => {
    if (finding.holds === 'unknown') return;
    for (const mention of bearersOf(finding)) checks.set(mention, [...(checks.get(mention) ?? []), checkOf(finding, index + 1)]);
  });
  return checks;
}

type OpenGroup = { indicator: string | null; name: string; lines: NoteLine[]; checks: NoteCheck[] };

/** The note of one passage. */
function noteOf(reading: NoteReading, mentions: readonly Mention[], checks: ReadonlyMap<string, readonly NoteCheck[]>): Note {
  const groups = new Map<string, OpenGroup>();
  const literal: NoteLine[] = [];
  for (const mention of mentions) {
    const measured = measuredBy(reading, mention.id);
    const line = lineOf(reading, mention);
    if (measured === null && !checks.has(mention.id) && !reading.signs.has(mention.id)) {
      literal.push(line);
      continue;
    }
    const key = measured ?? mention.id;
    const group = groups.get(key) ?? {
      indicator: reading.indicators.get(mention.id)?.[0] ?? null,
      name: nameOf(line, measured),
      lines: [],
      checks: [],
    };
    group.lines.push(measured === null ? { ...line, told: '' } : line);
    group.checks.push(...(checks.get(mention.id) ?? []));
    groups.set(key, group);
  }
  return {
    groups: [...groups.values()].map((group) => ({ ...group, ...withFold(toldApart(reading, group.lines), reading.signs) })),
    literal,
  };
}

/** Lines of a group; words beside a figure tell it from others of its indicator, so that a line alone needs none. */
function toldApart({ record }: NoteReading, lines: readonly NoteLine[]): readonly NoteLine[] {
  const [only, ...others] = lines;
  if (!only || others.length > 0 || only.told !== wordsBeside(record.text, only.mention)) return lines;
  return [{ ...only, told: '' }];
}

const nameOf = ({ told }: NoteLine, measured: string | null): string => measured ?? (told || reportWords('zh').report.figure);

/** Lines of one indicator from which on those are folded that read as they are written. */
const MANY = 4;

/** Lines of a group: those that tell something, and at least the first; the others are folded where they are many. */
function withFold(lines: readonly NoteLine[], signs: Signs): Pick<NoteGroup, 'lines' | 'folded'> {
  const plain = (line: NoteLine) => line.raw === null && line.mention.status === 'actual' && !signs.has(line.mention.id);
  const folded = lines.filter((line, at) => at > 0 && plain(line));
  return folded.length < MANY - 1 ? { lines, folded: [] } : { lines: lines.filter((line) => !folded.includes(line)), folded };
}

/** Notes by passage. */
export function notesOf(reading: NoteReading): Map<string, Note> {
  const checks = checksByBearer(reading.record);
  const byPassage = Map.groupBy(reading.record.mentions, ({ passage }) => passage);
  return new Map(
    [...byPassage].flatMap(([passage, mentions]): [string, Note][] =>
      reading.passages.has(passage) ? [[passage, noteOf(reading, mentions, checks)]] : [],
    ),
  );
}

/** One note of several, for the rows of a table. */
export function together(notes: readonly Note[]): Note {
  const groups = [
    ...Map.groupBy(
      notes.flatMap((note) => note.groups),
      ({ name }) => name,
    ).values(),
  ].flatMap(([first, ...others]) =>
    first
      ? [
          {
            ...first,
            lines: [first, ...others].flatMap(({ lines }) => lines),
            folded: [first, ...others].flatMap(({ folded }) => folded),
            checks: [first, ...others].flatMap(({ checks }) => checks),
          },
        ]
      : [],
  );
  return { groups, literal: notes.flatMap(({ literal }) => literal) };
}
