import { sha256 } from '../content/files.ts';
import { codeVersion } from './code-version.ts';

/** What decides how a source is converted, besides the source: the hash of the knowledge and that of the code. */
export async function conversionVersion(knowledgeHash: string, code?: string): Promise<string> {
  return sha256(`${knowledgeHash}\n${code ?? (await codeVersion())}`);
}
