import type { PackedText } from '../../../search/texts.ts';
import { loadDeflated } from './inflated.ts';

/** The text of a report as search reads it. @throws Error where it does not load */
export function loadText(id: string): Promise<PackedText> {
  return loadDeflated<PackedText>(`search/texts/${id}`);
}
