import { siblingsOf } from './figure-view.ts';
import type { DeskItem, DeskReport } from './wire.ts';

/** What is confirmed at once with an item: the figures of its sentence, the fields of the head; anything else stands alone. */
export function togetherWith(report: DeskReport, item: DeskItem): readonly DeskItem[] {
  if (item.kind === 'figure') return siblingsOf(report, item);
  if (item.kind === 'document') return report.items.filter(({ kind }) => kind === 'document');
  return [item];
}
