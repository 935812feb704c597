import type { OutlineNode, Passage } from '../../model/index.ts';
import { passageAt } from '../../text/passage.ts';

/** Where an entry of the contents leads: to the passage in which its section begins, its heading where it has one. Null where the text begins later. */
export function contentsAnchor({ start }: Pick<OutlineNode, 'start'>, passages: readonly Passage[]): string | null {
  return passageAt(passages, start)?.id ?? null;
}
