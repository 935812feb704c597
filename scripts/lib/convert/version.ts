import { sha256 } from '../content/files.ts';

/**
 * What decides how a source is converted, besides the source.
 *
 * @param knowledge hash of the knowledge
 * @param code hash of the code (`codeVersion`)
 */
export function conversionVersion(knowledge: string, code: string): string {
  return sha256(`${knowledge}\n${code}`);
}
