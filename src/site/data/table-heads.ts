import { type TableHead, tableHeads } from '../../publish/data-package/index.ts';
import {
  type DataOverview,
  findingKinds,
  readComparability,
  readDistricts,
  readFrameworks,
  readIndicators,
  readReferences,
  readThemes,
  withdrawnReports,
} from '../corpus.ts';
import { measuredAccuracy } from '../method/evaluation.ts';

/** All tables of the data package without their rows, as large as they are with what reports give them. */
export async function readTableHeads(
  homepage: string | null,
  given?: Pick<DataOverview, 'rows' | 'used' | 'districts'>,
): Promise<TableHead[]> {
  const codes = new Set(given?.districts.map(({ code }) => code));
  const corpus = {
    records: [],
    ...(given ? { used: given.used } : {}),
    withdrawals: await withdrawnReports(),
    indicators: await readIndicators(),
    themes: await readThemes(),
    frameworks: await readFrameworks(),
    checks: await findingKinds(),
    comparability: await readComparability(),
    accuracy: measuredAccuracy(),
    references: await readReferences(),
    districts: (await readDistricts()).filter(({ code }) => codes.has(code)),
    upper: [],
    homepage,
  };
  return tableHeads(corpus, given?.rows);
}

/** Other tables to which a column of a table leads; those of reports and districts, to which nearly all lead, are left out. */
export function decodedBy(table: TableHead, { name, several }: TableHead['columns'][number]): string[] {
  const led = table.links.filter(({ columns, table: other }) => columns.at(-1) === name && other !== 'reports' && other !== 'districts');
  const others = [...led.map((link) => link.table), ...(several ? [several.table] : [])];
  return [...new Set(others)].filter((other) => other !== table.name);
}
