import type { ReportRecord } from '../../model/index.ts';
import { dataScript } from '../../search/data-script.ts';
import { namesOf } from '../by-province.ts';
import { type TableName, table, tableHead } from '../data-package/index.ts';
import type { Keep, Province, ReportSource, SiteCorpus, SiteFile } from '../file.ts';
import { packageInput } from '../package-input.ts';
import { deflated } from './deflated.ts';
import { packCount, packOf } from './layout.ts';
import { provinceZip } from './province-zip.ts';
import { OWN_TABLES, type OwnRows, type PackIndex, packReport, type UnpackedReport } from './report-pack.ts';

/** Names of the columns of the tables whose rows can be taken away by report. */
function ownColumns(corpus: SiteCorpus): PackIndex['columns'] {
  const input = packageInput(corpus, () => []);
  const names = (name: TableName) => tableHead(name, input).columns.map((column) => column.name);
  return { mentions: names('mentions'), observations: names('observations') };
}

/** The rows of one report. */
function ownRows(corpus: SiteCorpus, record: ReportRecord): OwnRows {
  const input = packageInput(corpus, () => [record]);
  const [mentions, observations] = OWN_TABLES.map((name) => table(name, input).rows);
  return { mentions: mentions ?? [], observations: observations ?? [] };
}

/** A report before it is read, among those of its province. */
type Placed = ReportSource & { province: Province; at: number };

/** Everything of the reports that is not on their pages: records and texts in a zip a province for all readers, and a few reports a file for the browser. */
export function packFiles(corpus: SiteCorpus, keep: Keep) {
  const columns = ownColumns(corpus);
  const packed = packedReports(corpus, keep);
  return {
    *ofProvince(province: Province): Generator<SiteFile> {
      // Where the zip of a province is made anew, its reports are read: what goes into packs is made at the same time.
      const content = () => {
        packed.make(province);
        return provinceZip(province.records());
      };
      yield { path: `data/provinces/${province.code}.zip`, content, from: ['province', ...namesOf(province.reports)] };
    },
    *packs(): Generator<SiteFile> {
      const placed = corpus.provinces.flatMap((province) => province.reports.map((report, at): Placed => ({ ...report, province, at })));
      const count = packCount(placed.length);
      yield { path: 'data/packs.js', content: () => dataScript('data/packs', { count, columns } satisfies PackIndex) };
      for (const [number, own] of [...Map.groupBy(placed, ({ id }) => packOf(id, count))].sort(([a], [b]) => a - b)) {
        const content = () => dataScript(`data/packs/${number}`, Object.fromEntries(own.map((report) => [report.id, packed.of(report)])));
        yield { path: `data/packs/${number}.js`, content, from: ['pack', ...namesOf(own)] };
      }
    },
  };
}

/** Reports as they lie in packs: those of a province while its records are at hand, and others as they are asked for. */
function packedReports(corpus: SiteCorpus, keep: Keep) {
  const made = new Map<string, string>();
  const add = ({ id, hash }: ReportSource, unpacked: () => UnpackedReport): string => {
    const make = () => Buffer.from(deflated(packReport(unpacked())));
    const text = Buffer.from(keep(['packed', hash], make)).toString('latin1');
    made.set(id, text);
    return text;
  };
  const addPlaced = (report: Placed): string =>
    add(report, () => {
      const record = recordAt(report);
      return { record, rows: ownRows(corpus, record) };
    });
  return {
    make: (province: Province): void => {
      for (const [at, report] of province.reports.entries()) addPlaced({ ...report, province, at });
    },
    of: (report: Placed): string => made.get(report.id) ?? addPlaced(report),
  };
}

function recordAt({ province, at, id }: Placed): ReportRecord {
  const record = province.records()[at];
  if (!record) throw new Error(`There is no record of ${id}`);
  return record;
}
