import { type ReportKind, type ReportMeta, reportId } from '../../model/index.ts';

/** What a file name that is a report id says. */
export type FileId = { id: string; code: string; year: number | null; kind: ReportKind };

/** Read a file name such as `330803-2019-self-assessment-2.html`, or `….v2.html` of a later version; null for any other name. */
export function fileId(file: string): FileId | null {
  const id = file.replace(/^.*[/\\]/, '').replace(/(?:\.v\d+)?\.[^.]+$/, '');
  if (!reportId.safeParse(id).success) return null;
  const [, code, year, kind] = /^(\d{6})-(\d{4}|undated)-([a-z-]+?)(?:-\d+)?$/.exec(id) ?? [];
  return { id, code: code as string, year: year === 'undated' ? null : Number(year), kind: kind as ReportKind };
}

/**
 * Id of a report: of its district, year and kind; the file's own name where that says the same and adds a number, or where only the year
 * was `corrected` by a person: an address that stands somewhere does not move.
 */
export function idOf(report: Pick<ReportMeta, 'district' | 'year' | 'kind'>, named: FileId | null, corrected: boolean): string {
  const id = `${report.district.code}-${report.year ?? 'undated'}-${report.kind}`;
  if (!named) return id;
  const same = named.code === report.district.code && named.kind === report.kind;
  return named.id === id || named.id.startsWith(`${id}-`) || (corrected && same) ? named.id : id;
}
