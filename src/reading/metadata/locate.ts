import { InputError } from '../../model/error.ts';
import type { Finding, Level, ReportMeta, Sidecar, Span } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Cleaned } from '../types.ts';
import type { FileId } from './file-id.ts';
import type { Front } from './front.ts';
import type { Witness } from './place/context.ts';
import { type PlaceIndex, pathOf } from './place/names.ts';
import { refusalOf } from './place/refusal.ts';
import { type Resolution, resolve } from './place/resolve.ts';
import { subjectOf, subjectsOfOpening } from './place/subject.ts';
import { isSessionLine } from './report-dates.ts';

/**
 * Whose report it is: its district, where it is named, and what the reader should know of the choice; or why it is not taken in. `level` is
 * null where it cannot be told.
 */
export type Located = {
  district: ReportMeta['district'] | null;
  level: Level | null;
  span: Span | null;
  byFileName: boolean;
  findings: Finding[];
  refusal: InputError | null;
};

/** Title and issuing body, as far as found. */
type Parts = { title: Span | null; issuer: Span | null };
type Known = { sidecar: Sidecar; named: FileId | null; file: string };

/** Text of the body that is asked for names, in characters: enough to tell namesakes apart. */
const BODY_LIMIT = 20_000;

/** Tell the district of a report: the sidecar, the text, the file name, in this order. */
export function locate(cleaned: Cleaned, front: Front, parts: Parts, known: Known, index: PlaceIndex): Located {
  const { sidecar, named, file } = known;
  if (sidecar.district) return byHand(sidecar.district, file, index);
  const resolution = resolve(toldBy(cleaned, front, parts, index), apart(cleaned, front, parts), index);
  if (resolution.outcome === 'district') return taken(resolution, index);
  const byName = named && index.districts.get(named.code);
  const fits = resolution.outcome === 'open' && (resolution.candidates.length === 0 || resolution.candidates.includes(named?.code ?? ''));
  if (byName && fits) return { ...NOTHING, district: meta(byName.code, index), level: 'county', byFileName: true };
  return { ...NOTHING, ...refusalOf(resolution, file, index) };
}

const NOTHING: Located = { district: null, level: null, span: null, byFileName: false, findings: [], refusal: null };

/** @throws InputError where the gazetteer has no such code */
function byHand(code: string, file: string, index: PlaceIndex): Located {
  if (index.districts.has(code)) return { ...NOTHING, district: meta(code, index), level: 'county' };
  throw new InputError(
    file,
    `The district ${code} of the .yaml is not in the gazetteer.`,
    'Give a code of content/gazetteer/divisions.json.',
    { field: 'district' },
  );
}

const meta = (code: string, index: PlaceIndex): ReportMeta['district'] => ({
  code,
  name: index.districts.get(code)?.name ?? '',
  path: pathOf(code, index),
});

function taken({ code, subject, others }: Extract<Resolution, { outcome: 'district' }>, index: PlaceIndex): Located {
  const span = { start: subject.start, end: subject.end };
  const path = pathOf(code, index).join('');
  const finding = (rule: string, message: string): Finding => ({ rule, severity: 'note', message, ...span });
  const findings: Finding[] = [];
  if (others.length > 0 && subject.form !== 'former') {
    const rest = others.map((other) => pathOf(other, index).join('')).join('、');
    findings.push(finding('district-chosen', `“${subject.written}”不止一处，据文中地名取${path}，另有${rest}。`));
  }
  if (subject.form === 'former') findings.push(finding('district-renamed', `“${subject.written}”现为${path}（${code}）。`));
  return { ...NOTHING, district: meta(code, index), level: 'county', span, findings };
}

function toldBy({ text, head }: Cleaned, front: Front, { title, issuer }: Parts, index: PlaceIndex) {
  const of = (part: Span) => {
    const subject = subjectOf(text, part, index);
    return subject ? [subject] : [];
  };
  const apartFrom = (line: Front['head'][number]) => !overlaps(line.block, title) && !overlaps(line.block, issuer);
  const lines = front.head.filter(apartFrom);
  const sources = head.filter(({ name }) => /发文机关|来源|标题/.test(name)).flatMap(({ value }) => of(value));
  return {
    title: title && (of(title)[0] ?? null),
    issuer: issuer && (of(issuer)[0] ?? null),
    others: [
      lines.filter((line) => isSessionLine(line.text)).flatMap((line) => of(line.block)),
      [...lines, ...front.opening].flatMap((line) => subjectsOfOpening(text, line.block, index)),
      front.tail.filter(apartFrom).flatMap((line) => of(line.block)),
      sources.filter(({ level }) => level === 'county'),
    ],
  };
}

function apart({ text, blocks, dropped, head }: Cleaned, front: Front, { title, issuer }: Parts) {
  const witnesses = (): Witness[] => {
    const first = new Set(front.head.map(({ block }) => block.start));
    const sure = [title, issuer, ...front.head.map(({ block }) => block), ...dropped, ...head.map(({ value }) => value)];
    const body = blocks.filter(({ start }) => !first.has(start) && start < BODY_LIMIT);
    return [
      ...sure.filter((span) => span !== null).map((span) => ({ start: span.start, end: span.end, sure: true })),
      ...body.map(({ start, end }) => ({ start, end, sure: false })),
    ];
  };
  return { text, witnesses, selfType: selfType(text) };
}

/** How a report calls its own district. */
const SELF = /[我全]([县区市旗])/g;

/** The word a report uses for its own district: 我县, 我区, 全市 … its last character; null where it uses none or several alike. */
function selfType(text: string): string | null {
  const counts = new Map<string, number>();
  for (const match of matchesOf(SELF, text.slice(0, BODY_LIMIT))) counts.set(match[1] as string, (counts.get(match[1] as string) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && (!second || first[1] >= second[1] * 2) ? first[0] : null;
}

const overlaps = (a: Span, b: Span | null): boolean => b !== null && a.start < b.end && b.start < a.end;
