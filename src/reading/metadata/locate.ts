import { InputError } from '../../model/error.ts';
import type { District, Finding, ReportMeta, Sidecar, Span } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Cleaned } from '../types.ts';
import { type Evidence, type Resolution, resolveDistrict } from './district.ts';
import type { FileId } from './file-id.ts';
import type { Front } from './front.ts';
import { type PlaceIndex, pathOf } from './places.ts';

/** The district of a report, where it is named, and what the reader should know of the choice. */
export type Located = { district: ReportMeta['district']; span: Span | null; byFileName: boolean; findings: Finding[] };

/** Weights of the parts of a document as witnesses of its district. */
const WEIGHTS = { title: 10, issuer: 10, field: 4, addressee: 4, opening: 3, tail: 4, chrome: 1, body: 0.4 };

/** Text of the body that is asked for names, in characters: enough to see neighbours and to count names. */
const BODY_LIMIT = 20_000;

/**
 * Tell the district of a report: the sidecar, the text, the file name, in this order.
 *
 * @throws InputError where neither tells one district
 */
export function locate(
  cleaned: Cleaned,
  front: Front,
  parts: { title: Span | null; issuer: Span | null },
  known: { sidecar: Sidecar; named: FileId | null; file: string },
  index: PlaceIndex,
): Located {
  const { sidecar, named, file } = known;
  if (sidecar.district) return byHand(sidecar.district, file, index);
  const resolution = resolveDistrict(cleaned.text, evidenceOf(cleaned, front, parts), selfType(cleaned), index);
  if (resolution.district)
    return { district: meta(resolution.district, index), span: resolution.span, byFileName: false, findings: remarks(resolution, index) };
  const byName = named && index.districts.get(named.code);
  const fits = byName && (resolution.candidates.length === 0 || resolution.candidates.some((d) => d.code === byName.code));
  if (fits) return { district: meta(byName, index), span: null, byFileName: true, findings: [] };
  throw unresolved(file, resolution.candidates, index);
}

function byHand(code: string, file: string, index: PlaceIndex): Located {
  const district = index.districts.get(code);
  if (!district)
    throw new InputError(
      file,
      `The district ${code} of the .yaml is not in the gazetteer.`,
      'Give a code of content/gazetteer/divisions.json.',
      'district',
    );
  return { district: meta(district, index), span: null, byFileName: false, findings: [] };
}

function unresolved(file: string, candidates: District[], index: PlaceIndex): InputError {
  if (candidates.length === 0)
    return new InputError(
      file,
      'No district found: neither title, issuing body nor opening name one.',
      'Add `district: <six-digit code>` to the .yaml beside the file.',
      'district',
    );
  const names = candidates.map((d) => `${d.code} ${pathOf(d.code, index).join('')}`).join(', ');
  return new InputError(
    file,
    `The district is not clear; it may be ${names}.`,
    `Add \`district: ${candidates[0]?.code}\` or another of these codes to the .yaml beside the file.`,
    'district',
  );
}

const meta = (district: District, index: PlaceIndex): ReportMeta['district'] => ({
  code: district.code,
  name: district.name,
  path: pathOf(district.code, index),
});

/** Remarks on the choice: one of several of the name, a former name. */
function remarks(resolution: Extract<Resolution, { span: Span }>, index: PlaceIndex): Finding[] {
  const { district, span, written, others } = resolution;
  const path = pathOf(district.code, index).join('');
  const finding = (rule: string, message: string): Finding => ({ rule, severity: 'note', message, ...span });
  const findings: Finding[] = [];
  if (others.length > 0)
    findings.push(
      finding(
        'district-chosen',
        `“${written}”不止一处，据文中地名取${path}，另有${others.map((d) => pathOf(d.code, index).join('')).join('、')}。`,
      ),
    );
  if (!district.name.startsWith(written) && !district.aliases?.includes(written))
    findings.push(finding('district-renamed', `“${written}”现为${path}（${district.code}）。`));
  return findings;
}

/** How a report calls its own district. */
const SELF = /[我全]([县区市旗])/g;

/** The word a report uses for its own district: 我县, 我区, 全市 … its last character; null where it uses none or several alike. */
function selfType({ text }: Cleaned): string | null {
  const counts = new Map<string, number>();
  for (const match of matchesOf(SELF, text.slice(0, BODY_LIMIT))) counts.set(match[1] as string, (counts.get(match[1] as string) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && (!second || first[1] >= second[1] * 2) ? first[0] : null;
}

function evidenceOf(
  { text, blocks, dropped, head }: Cleaned,
  front: Front,
  { title, issuer }: { title: Span | null; issuer: Span | null },
): Evidence[] {
  const part = (span: Span, weight: number, stems: boolean): Evidence => ({ start: span.start, end: span.end, weight, stems });
  const evidence: Evidence[] = [];
  if (title) evidence.push(part(title, WEIGHTS.title, true));
  if (issuer && !(title && issuer.start >= title.start && issuer.end <= title.end)) evidence.push(part(issuer, WEIGHTS.issuer, true));
  for (const line of front.head)
    if (!overlaps(line.block, title) && !overlaps(line.block, issuer)) evidence.push(part(line.block, WEIGHTS.addressee, true));
  for (const line of front.tail) if (!overlaps(line.block, issuer)) evidence.push(part(line.block, WEIGHTS.tail, true));
  for (const field of head) if (/发文机关|来源|标题/.test(field.name)) evidence.push(part(field.value, WEIGHTS.field, true));
  for (const line of front.opening) evidence.push(part(line.block, WEIGHTS.opening, false));
  for (const chrome of dropped) evidence.push(part(chrome, WEIGHTS.chrome, false));
  const seen = front.opening.at(-1)?.block.end ?? title?.end ?? 0;
  for (const block of blocks)
    if (block.start >= seen && block.start < seen + BODY_LIMIT && block.start < text.length)
      evidence.push(part(block, WEIGHTS.body, false));
  return evidence;
}

const overlaps = (a: Span, b: Span | null): boolean => b !== null && a.start < b.end && b.start < a.end;
