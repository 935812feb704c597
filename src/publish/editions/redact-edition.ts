import { createHash } from 'node:crypto';
import {
  type Edition,
  type EditionManifest,
  type EditionRedaction,
  type EditionRow,
  packageZips,
  type ReportRecord,
  type ReportWithdrawal,
} from '../../model/index.ts';
import { manifestZips } from './package-zips.ts';
import { formatRows } from './parse.ts';
import { namesId, type Redaction, redactedPackage } from './redact.ts';

/** A withdrawal and what it takes out of editions. */
export type EditionWithdrawal = EditionRedaction & Pick<Redaction, 'parts'>;

const sha256 = (data: string) => createHash('sha256').update(data).digest('hex');

const isSame = (one: EditionRedaction, other: EditionRedaction): boolean =>
  one.report === other.report && one.of === other.of && one.on === other.on && one.reason.zh === other.reason.zh;

/** Everything that was withdrawn: whole reports, and parts of those that are shown. */
export function withdrawalsOf(reports: readonly ReportWithdrawal[], records: readonly ReportRecord[]): EditionRedaction[] {
  return [
    ...reports.map(({ report, on, by, reason }): EditionRedaction => ({ report, of: 'report', on, by, reason })),
    ...records.flatMap(({ report, withdrawn = [] }) =>
      withdrawn.map(({ of, on, by, reason }) => ({ report: report.id, of, on, by, reason })),
    ),
  ];
}

/** Withdrawals that an edition does not yet heed: it was released before they were made known, and holds the report. */
export function openIn<W extends EditionRedaction>({ reports, redactions = [] }: EditionManifest, withdrawals: readonly W[]): W[] {
  const held = new Set([...reports.map(({ id }) => id)]);
  return withdrawals.filter((one) => held.has(one.report) && !redactions.some((done) => isSame(done, one)));
}

/** Whether a row of values goes. */
function isGone([report, observation]: EditionRow, withdrawals: readonly EditionWithdrawal[]): boolean {
  return withdrawals.some(
    (one) =>
      one.report === report &&
      (one.parts === null || one.parts.mentions.some((mention) => namesId(observation.split('.')[0] ?? '', mention))),
  );
}

/** An edition without what was withdrawn: its files. */
export type RedactedEdition = { manifest: EditionManifest; values: string; zips: Uint8Array[] };

/**
 * Take what was withdrawn out of an edition: out of its list of reports, its values and its package. What it was released as is remembered by
 * checksums; what was taken out, when, by whom and why is named.
 */
export function redactedEdition(
  { manifest, rows }: Edition,
  package_: readonly Uint8Array[],
  withdrawals: readonly EditionWithdrawal[],
): RedactedEdition {
  const redactions = [...(manifest.redactions ?? []), ...withdrawals.map(({ parts: _, ...said }) => said)];
  const { zips, rows: counts } = redactedPackage(package_, withdrawals, noteOf(manifest.id, redactions));
  const whole = new Set(withdrawals.flatMap(({ report, parts }) => (parts === null ? [report] : [])));
  return {
    manifest: {
      ...manifest,
      reports: manifest.reports.filter(({ id }) => !whole.has(id)),
      rows: Object.fromEntries(Object.keys(manifest.rows).map((name) => [name, counts[name] ?? 0])),
      ...withZips(manifest, zips),
      redactions,
      releasedAs: manifest.releasedAs ?? checksumsOf(manifest, rows),
    },
    values: formatRows(rows.filter((row) => !isGone(row, withdrawals))),
    zips,
  };
}

/** What a manifest says of the zips of its package, once they hold something else. */
function withZips(manifest: EditionManifest, zips: readonly Uint8Array[]): Pick<EditionManifest, 'archive' | 'moreArchives'> {
  return manifestZips(
    packageZips(manifest).flatMap(({ name }, at) => {
      const bytes = zips[at];
      return bytes ? { name, bytes } : [];
    }),
  );
}

/** Checksums by which a copy of an edition is recognised. */
function checksumsOf(manifest: EditionManifest, rows: Edition['rows']): EditionManifest['releasedAs'] {
  const more = manifest.moreArchives?.map((zip) => zip.sha256);
  return { archive: manifest.archive.sha256, ...(more && { moreArchives: more }), values: sha256(formatRows(rows)) };
}

/** What the note in the package says. */
function noteOf(id: string, redactions: readonly EditionRedaction[]): string {
  const lines = redactions.map(({ report, of, on, by, reason }) =>
    `- ${on} ${report} (${of}): ${reason.zh} · ${reason.en} — ${by}`.replace(/[\r\n]+/g, ' '),
  );
  return [
    `# ${id}`,
    '',
    '这一期发布后，撤下了下列内容；表中已没有它们，Parquet 与工作簿不再附上，可由 CSV 生成。发布时的校验和见 manifest.json 的 releasedAs。',
    'After this edition was released, the following was withdrawn. The tables do not hold it any more; Parquet files and workbooks are left out, they can be',
    'made of the CSV. The checksums of what was released stand in `releasedAs` of manifest.json.',
    '',
    ...lines,
    '',
  ].join('\n');
}
