import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { WITHDRAWALS, withdrawalsIn } from '../../../src/collections/withdrawals.ts';
import { InputError } from '../../../src/model/error.ts';
import type { ReportWithdrawal } from '../../../src/model/index.ts';
import { readIfPresent, shown, writeWhole } from '../content/files.ts';

/** Add a report to the list of withdrawals; remarks of people in it stay. @throws InputError where the list is wrong, or names the report already */
export function addToList(folder: string, withdrawal: ReportWithdrawal): void {
  const path = join(folder, WITHDRAWALS);
  const text = String(readIfPresent(path) ?? '');
  if (withdrawalsIn(text, shown(path)).some(({ report }) => report === withdrawal.report))
    throw new InputError(shown(path), `${withdrawal.report} was withdrawn before.`, 'Change its entry there by hand.');
  const document = parseDocument(text);
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  if (!isSeq(document.get('reports'))) document.set('reports', document.createNode([]));
  const list = document.get('reports');
  if (isSeq(list)) {
    list.flow = false;
    list.add(document.createNode(withdrawal));
  }
  const written = document.toString({ lineWidth: 0 });
  withdrawalsIn(written, shown(path));
  writeWhole(path, written);
}
