import type { ReportRecord } from '../../model/index.ts';
import { dataScript } from '../../search/data-script.ts';
import type { CsvCell } from '../../text/csv.ts';
import { namesOf } from '../by-province.ts';
import { type DataTable, type TableName, tableHead } from '../data-package/index.ts';
import { type Keep, keepLast, type Province, type ReportSource, type SiteCorpus, type SiteFile } from '../file.ts';
import { packageInput } from '../package-input.ts';
import type { ProvinceTables } from '../province-tables.ts';
import { deflatedSeldom } from './deflated.ts';
import { packCount, packOf } from './layout.ts';
import { joinPack } from './pack-bytes.ts';
import { provinceZip } from './province-zip.ts';
import { type OwnTable, type PackIndex, packReport, type UnpackedReport } from './report-pack.ts';

/** Names of the columns of the tables whose rows can be taken away by report. */
function ownColumns(corpus: SiteCorpus): PackIndex['columns'] {
  const input = packageInput(corpus, () => []);
  const names = (name: TableName) => tableHead(name, input).columns.map((column) => column.name);
  return { mentions: names('mentions'), observations: names('observations') };
}

type RowsByReport = ReadonlyMap<string, CsvCell[][]>;

/** The rows of each report of a table, by its id. */
function rowsByReport({ rows, columns }: DataTable): RowsByReport {
  const at = columns.findIndex(({ name }) => name === 'report');
  return Map.groupBy(rows, (row) => String(row[at]));
}

/** A report before it is read, among those of its province. */
type Placed = ReportSource & { province: Province; at: number };

/** Everything of the reports that is not on their pages: records in a zip a province for all readers, and a few reports a file for the browser. */
export function packFiles(corpus: SiteCorpus, keep: Keep, tables: ProvinceTables) {
  const columns = ownColumns(corpus);
  const packed = packedReports(keep, tables);
  return {
    *ofProvince(province: Province): Generator<SiteFile> {
      // Where the zip of a province is made anew, its reports are read: what goes into packs is made at the same time.
      const content = () => {
        packed.make(province);
        return provinceZip(province);
      };
      yield { path: `data/provinces/${province.code}.zip`, content, from: ['province', ...namesOf(province.reports)] };
      packed.ofUse(province);
    },
    *packs(): Generator<SiteFile> {
      const placed = corpus.provinces.flatMap((province) => province.reports.map((report, at): Placed => ({ ...report, province, at })));
      const count = packCount(placed.length);
      yield { path: 'data/packs.js', content: () => dataScript('data/packs', { count, columns } satisfies PackIndex) };
      for (const [number, own] of [...Map.groupBy(placed, ({ id }) => packOf(id, count))].sort(([a], [b]) => a - b)) {
        const content = () => joinPack(own.map((report) => [report.id, packed.of(report)]));
        yield { path: `data/packs/${number}.bin`, content, from: ['pack', ...namesOf(own)] };
      }
    },
  };
}

/** Reports as they lie in packs: those of a province while its records are at hand, and others as they are asked for. */
function packedReports(keep: Keep, tables: ProvinceTables) {
  const byReport = { mentions: keepLast(rowsByReport), observations: keepLast(rowsByReport) };
  const made = new Map<string, Uint8Array>();
  const nameOf = ({ hash }: ReportSource) => ['packed', hash];
  const add = (report: ReportSource, unpacked: () => UnpackedReport): Uint8Array => {
    const bytes = keep(nameOf(report), () => Buffer.from(deflatedSeldom(packReport(unpacked()))));
    made.set(report.id, bytes);
    return bytes;
  };
  const addPlaced = (report: Placed): Uint8Array =>
    add(report, () => {
      const rowsOf = (name: OwnTable) => byReport[name](tables(report.province, name)).get(report.id) ?? [];
      return { record: recordAt(report), rows: { mentions: rowsOf('mentions'), observations: rowsOf('observations') } };
    });
  return {
    make: (province: Province): void => {
      for (const [at, report] of province.reports.entries()) if (!keep.ofUse?.(nameOf(report))) addPlaced({ ...report, province, at });
    },
    /** Packs stay as they are for many builds; when a report of one changes, the others of it are wanted again. */
    ofUse: ({ reports }: Province): void => {
      for (const report of reports) keep.ofUse?.(nameOf(report));
    },
    of: (report: Placed): Uint8Array => made.get(report.id) ?? addPlaced(report),
  };
}

function recordAt({ province, at, id }: Placed): ReportRecord {
  const record = province.records()[at];
  if (!record) throw new Error(`There is no record of ${id}`);
  return record;
}
