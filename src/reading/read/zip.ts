import { InputError } from '../../model/error.ts';
import type { ReadSource } from '../types.ts';
import { unpack } from './archive.ts';
import { finding } from './findings.ts';
import { joinedPages } from './joined-pages.ts';

/** Endings of documents that can be read. */
const DOCUMENT = /\.(?:txt|html?|docx?|wps|pdf|rtf|odt|ofd|mht|mhtml|xlsx?)$/i;
/** Names of what goes along with a report. */
const ENCLOSED = /附件|附表|附录|清单|目录|一览表|统计表|佐证|\.xlsx?$/i;
const REPORT = /报告|自评|自查|总结|汇报|整改|经验|做法/;
/** Pages of one article, as they were fetched from its address, and the folder of the files that they lead to. */
const PAGE = /^page-(\d{1,3})\.html$/;
const ATTACHMENTS = 'attachments/';
/** An article of fewer characters than this only announces the report that is attached to it. */
const ANNOUNCEMENT = 400;

/** Reads a file by its name and bytes. */
type ReadOne = (file: { file: string; bytes: Uint8Array }) => Promise<ReadSource>;

type Entry = { name: string; content: Uint8Array };

/**
 * Read the one report in an archive: a document, or the pages of an article; what else it holds is told.
 *
 * @throws InputError where it holds no document, or several that may be the report
 */
export async function readZip(bytes: Uint8Array, file: string, read: ReadOne): Promise<ReadSource> {
  const entries = Object.entries(unpack(bytes, file)).map(([name, content]) => ({ name: properName(name), content }));
  const documents = entries.filter(({ name }) => DOCUMENT.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._|~\$)/.test(name));
  const readEntry = ({ name, content }: Entry) => read({ file: `${file} › ${name}`, bytes: content });
  const pages = documents.filter(({ name }) => PAGE.test(name)).sort((a, b) => pageNumber(a) - pageNumber(b));
  if (pages.length > 0) return readArticle(pages, documents, readEntry);
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
  return withOthersTold(await readEntry(report), documents, [report], '压缩包里');
}

const pageNumber = ({ name }: Entry): number => Number(PAGE.exec(name)?.[1]);

/** An article of several pages; or the report that is attached to it, where the article does no more than announce it. */
async function readArticle(pages: Entry[], documents: Entry[], readEntry: (entry: Entry) => Promise<ReadSource>): Promise<ReadSource> {
  const [first, ...rest] = pages as [Entry, ...Entry[]];
  const article = joinedPages([await readEntry(first), ...(await Promise.all(rest.map(readEntry)))]);
  const attached = theReport(documents.filter(({ name }) => name.startsWith(ATTACHMENTS)));
  if (!attached || charactersOf(article) >= ANNOUNCEMENT) return withOthersTold(article, documents, pages, '来源网页');
  const source = await readEntry(attached);
  const told = finding('attachment-read', `网页只作公布，正文取自附件（${attached.name.slice(ATTACHMENTS.length)}）。`, source, 'note');
  return withOthersTold({ ...source, findings: [...(source.findings ?? []), told] }, documents, [...pages, attached], '来源网页');
}

const charactersOf = ({ text, blocks }: ReadSource): number =>
  blocks.filter(({ chrome }) => !chrome).reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s/g, '').length, 0);

/** A source with what was not read of its archive told; that pages have attachments is then known, and not said of them once more. */
function withOthersTold(source: ReadSource, documents: readonly Entry[], read: readonly Entry[], where: string): ReadSource {
  const others = documents.filter((document) => !read.includes(document));
  const findings = read.some(({ name }) => PAGE.test(name))
    ? (source.findings ?? []).filter(({ rule }) => rule !== 'attachment')
    : (source.findings ?? []);
  if (others.length === 0) return { ...source, findings };
  const names = others.map(({ name }) => name.replace(ATTACHMENTS, '')).join('、');
  return {
    ...source,
    findings: [...findings, finding('attachment', `${where}另有${others.length}个文件未读入（${names.slice(0, 100)}）。`, source)],
  };
}

/** The only document, or the only one that is no enclosure, or the only one called a report. */
function theReport(documents: readonly Entry[]): Entry | null {
  const main = documents.filter(({ name }) => !ENCLOSED.test(name.replace(ATTACHMENTS, '')));
  const called = main.filter(({ name }) => REPORT.test(name));
  return [documents, main, called].find((some) => some.length === 1)?.[0] ?? null;
}

/** Names of older programs are in GBK, and come as one character a byte. */
function properName(name: string): string {
  const codes = Array.from(name, (character) => character.charCodeAt(0));
  if (!codes.some((code) => code > 0x7f) || codes.some((code) => code > 0xff)) return name;
  return new TextDecoder('gb18030').decode(Uint8Array.from(codes));
}
