import { InputError } from '../../model/error.ts';
import type { ReadSource } from '../types.ts';
import { unpack } from './archive.ts';
import { finding } from './findings.ts';

/** Endings of documents that can be read. */
const DOCUMENT = /\.(?:txt|html?|docx?|wps|pdf|rtf|odt|ofd|mht|mhtml|xlsx?)$/i;
/** Names of what goes along with a report. */
const ENCLOSED = /附件|附表|附录|清单|目录|一览表|统计表|佐证|\.xlsx?$/i;
const REPORT = /报告|自评|自查|总结|汇报|整改|经验|做法/;

/** Reads a file by its name and bytes. */
type ReadOne = (file: { file: string; bytes: Uint8Array }) => Promise<ReadSource>;

/**
 * Read the one report in an archive; what else it holds is told.
 *
 * @throws InputError where it holds no document, or several that may be the report
 */
export async function readZip(bytes: Uint8Array, file: string, read: ReadOne): Promise<ReadSource> {
  const entries = Object.entries(unpack(bytes, file)).map(([name, content]) => ({ name: properName(name), content }));
  const documents = entries.filter(({ name }) => DOCUMENT.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._|~\$)/.test(name));
  const report = theReport(documents);
  if (!report)
    throw new InputError(
      file,
      documents.length === 0
        ? 'The archive holds no document that can be read.'
        : `The archive holds several documents: ${documents
            .map(({ name }) => name)
            .slice(0, 8)
            .join(', ')}.`,
      'Unpack it and give the report itself.',
    );
  const source = await read({ file: `${file} › ${report.name}`, bytes: report.content });
  const others = documents.filter((document) => document !== report);
  if (others.length === 0) return source;
  const names = others.map(({ name }) => name).join('、');
  const told = finding('attachment', `压缩包里另有${others.length}个文件未读入（${names.slice(0, 100)}）。`, source);
  return { ...source, findings: [...(source.findings ?? []), told] };
}

type Entry = { name: string; content: Uint8Array };

/** The only document, or the only one that is no enclosure, or the only one called a report. */
function theReport(documents: readonly Entry[]): Entry | null {
  const main = documents.filter(({ name }) => !ENCLOSED.test(name));
  const called = main.filter(({ name }) => REPORT.test(name));
  return [documents, main, called].find((some) => some.length === 1)?.[0] ?? null;
}

/** Names of older programs are in GBK, and come as one character a byte. */
function properName(name: string): string {
  const codes = Array.from(name, (character) => character.charCodeAt(0));
  if (!codes.some((code) => code > 0x7f) || codes.some((code) => code > 0xff)) return name;
  return new TextDecoder('gb18030').decode(Uint8Array.from(codes));
}
