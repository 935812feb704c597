import { hash } from 'node:crypto';
import { InputError } from '../../model/error.ts';
import type { Finding, ReportMeta, Sidecar, Source, Span } from '../../model/index.ts';
import type { CleanedSource } from '../clean/index.ts';
import type { Block, Cleaned, Knowledge, SourceInput } from '../types.ts';
import { basisOf } from './basis.ts';
import { completenessFindings } from './completeness.ts';
import { dateLine } from './dates.ts';
import { type FileId, fileId, idOf } from './file-id.ts';
import type { Found } from './found.ts';
import { frontOf, linesOf } from './front.ts';
import { kindOf } from './kind.ts';
import { locate } from './locate.ts';
import { addresseeOf, issuerOf } from './parties.ts';
import { placeIndex } from './place/names.ts';
import { type ReportDates, reportDates } from './report-dates.ts';
import { titleOf } from './title.ts';
import { titleStages } from './title-stages.ts';
import { factsYear, yearFindings } from './year.ts';

/** What the metadata stage gives: the record's `source` and `report`, the text with nothing changed, and what it noticed. */
export type Metadata = {
  source: Source;
  report: ReportMeta;
  cleaned: Cleaned;
  findings: Finding[];
  /** Why the report is not taken in; its district is then `NOWHERE`. Null where it is. */
  refusal: InputError | null;
};

/** Stands for the district of a report that is not taken in, so that it can be read all the same. */
const NOWHERE: ReportMeta['district'] = { code: '000000', name: '', path: [] };

/**
 * Everything about a report that stands outside its argument: title, kind, district, issuer, addressee, basis, year, date. The sidecar
 * overrides what the text says; a file name that is a report id is asked last, and `given` says so.
 *
 * @throws InputError where no title is found, or the sidecar names an unknown district
 */
export function metadata(cleaned: CleanedSource, input: SourceInput, knowledge: Knowledge): Metadata {
  const { format, encoding } = cleaned;
  const { sidecar, file } = input;
  const particulars = particularsOf(cleaned, input, knowledge);
  const report = reportOf(particulars, sidecar);
  return {
    source: { file, format, encoding, sha256: hash('sha256', input.bytes), ...remarksOf(sidecar), ...originOf(sidecar, file) },
    report: { id: idOf(report, particulars.named, sidecar.year !== undefined), ...report },
    cleaned,
    refusal: particulars.place.refusal,
    findings: findingsOf(cleaned, particulars, sidecar),
  };
}

/** What text, sidecar and file name tell of a report, each with its place. */
type Particulars = ReturnType<typeof particularsOf>;

function particularsOf(cleaned: CleanedSource, { sidecar, file }: SourceInput, knowledge: Knowledge) {
  const { text, head } = cleaned;
  const named = fileId(file);
  const front = frontOf(cleaned);
  const title = titleOf(front);
  const titleText = sidecar.title ?? title?.text;
  if (!titleText)
    throw new InputError(file, 'No title found before the text.', 'Add `title:` to the .yaml beside the file.', { field: 'title' });

  const issuer = issuerOf(text, front, title, head);
  const basis = basisOf(front.opening);
  const dates = datesOf(reportDates(text, front, head), sidecar);
  const place = locate(cleaned, front, { title, issuer }, { sidecar, named, file }, placeIndex(knowledge.gazetteer));
  const kind = tellKind(titleText, front, sidecar, named, title);
  const body = [...front.opening, ...front.done].flatMap(({ block }) => statements(text, block));
  const lines = linesOf(cleaned);
  const year = factsYear({ text, title, kind: kind.kind, lines, body, dates, basisYear: yearOf(basis?.number) });
  const yearByName = sidecar.year === undefined && !year && named?.year ? named.year : null;
  return { named, title, titleText, issuer, addressee: addresseeOf(text, front), basis, dates, place, kind, lines, year, yearByName };
}

function reportOf(particulars: Particulars, sidecar: Sidecar): Omit<ReportMeta, 'id'> {
  const { title, titleText, issuer, addressee, basis, dates, place, kind, year, yearByName } = particulars;
  return {
    ...(sidecar.formerly?.length ? { formerly: sidecar.formerly } : {}),
    title: titleText,
    kind: kind.kind,
    stages: titleStages(titleText),
    district: place.district ?? NOWHERE,
    level: place.level,
    issuer: sidecar.issuer ?? stated(issuer),
    addressee: sidecar.addressee ?? stated(addressee),
    basis: sidecar.basis ?? (basis && { number: basis.number, title: basis.title }),
    year: sidecar.year !== undefined ? sidecar.year : (year?.year ?? yearByName),
    signed: stated(dates.signed),
    published: stated(dates.published),
    posted: stated(dates.posted),
    url: sidecar.url ?? null,
    retrieved: sidecar.retrieved ?? null,
    spans: spansOf({ title, district: place.span, issuer, addressee, basis, year: year?.span ?? null, ...dates }, sidecar),
    given: givenOf(particulars, sidecar),
  };
}

const stated = (found: Found | null): string | null => found?.value ?? null;

/** Fields that the sidecar gives, and those that only the file name tells. */
function givenOf({ place, kind, yearByName }: Particulars, sidecar: Sidecar): string[] {
  return [
    ...GIVEN.filter((field) => sidecar[field] !== undefined),
    ...(place.byFileName ? ['district'] : []),
    ...(kind.byFileName ? ['kind'] : []),
    ...(yearByName ? ['year'] : []),
  ];
}

function findingsOf(
  { text, format, dropped, findings }: CleanedSource,
  { lines, title, place, kind, year }: Particulars,
  sidecar: Sidecar,
): Finding[] {
  return [
    ...(findings ?? []),
    ...completenessFindings({ text, format, lines, dropped, title, told: findings ?? [] }),
    ...place.findings,
    ...kind.findings,
    ...(sidecar.year === undefined ? yearFindings(year, title) : []),
  ];
}

/** The dates of the text, each overridden by the sidecar's. */
function datesOf(told: ReportDates, sidecar: Sidecar): ReportDates {
  const given = (field: keyof ReportDates): Found | null => {
    const value = sidecar[field];
    return value === undefined ? told[field] : { value, start: 0, end: 0 };
  };
  return { signed: given('signed'), published: given('published'), posted: given('posted') };
}

/** A block, or the cells of a row that say more than a date: a column of deadlines does not tell when facts were. */
function statements(text: string, block: Block): Span[] {
  return block.cells?.filter(({ start, end }) => !dateLine(text.slice(start, end).replace(/[底前]+$/, ''))) ?? [block];
}

/** What the sidecar says of the source itself; keys are absent where it says nothing. */
function remarksOf({ publisher, note }: Sidecar): Pick<Source, 'publisher' | 'note'> {
  return { ...(publisher ? { publisher } : {}), ...(note ? { note } : {}) };
}

/** What is known of the address of a source and of its earlier versions; keys are absent where nothing is. */
function originOf({ availability, captures = [] }: Sidecar, file: string): Pick<Source, 'availability' | 'earlier'> {
  const others = captures.filter((capture, i) => capture.file !== file && captures.findIndex((one) => one.file === capture.file) === i);
  const earlier = others.map((capture) => ({ file: capture.file, retrieved: capture.at.slice(0, 10) }));
  return { ...(availability && { availability }), ...(earlier.length > 0 && { earlier }) };
}

/** Fields of the sidecar that override the text. */
const GIVEN = [
  'title',
  'kind',
  'district',
  'issuer',
  'addressee',
  'basis',
  'year',
  'signed',
  'published',
  'posted',
  'url',
  'retrieved',
] as const satisfies (keyof Sidecar)[];

function tellKind(title: string, front: ReturnType<typeof frontOf>, sidecar: Sidecar, named: FileId | null, place: Span | null) {
  const words = (lines: { text: string }[]) => lines.map((line) => line.text).join('\n');
  const { kind, sure } = kindOf(title, words(front.opening), words(front.tail));
  if (sidecar.kind || sure) return { kind: sidecar.kind ?? kind, byFileName: false, findings: [] };
  if (named) return { kind: named.kind, byFileName: true, findings: [] };
  const finding: Finding = {
    rule: 'kind-unclear',
    severity: 'note',
    message: '标题与开头均未写明报告类型，暂作工作汇报。',
    start: place?.start ?? 0,
    end: place?.end ?? 0,
  };
  return { kind, byFileName: false, findings: [finding] };
}

function spansOf(spans: Record<string, Span | null>, sidecar: Sidecar): Record<string, Span> {
  const kept = Object.entries(spans).filter(
    (entry): entry is [string, Span] => entry[1] !== null && sidecar[entry[0] as keyof Sidecar] === undefined,
  );
  return Object.fromEntries(kept.map(([field, { start, end }]) => [field, { start, end }]));
}

function yearOf(number: string | null | undefined): number | null {
  const year = /\d{4}/.exec(number ?? '')?.[0];
  return year ? Number(year) : null;
}
