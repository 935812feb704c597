import { strFromU8, type Unzipped } from 'fflate';
import type { ReadSource } from '../../types.ts';
import { damaged, unpack } from '../archive.ts';
import { TextBuilder } from '../builder.ts';
import { asideFindings } from '../findings.ts';
import { proven } from '../proof.ts';
import { elements, parseXml, type XmlElement } from '../xml.ts';
import { BodyReader, type Shared, type Told } from './body.ts';
import { wordFindings } from './findings.ts';
import { PREFIXES } from './names.ts';
import { Counters } from './numbers.ts';
import { stylesOf } from './styles.ts';
import { fileWords } from './words.ts';

/**
 * Read a Word document: paragraphs, headings by style, counted numbers, tables, text boxes, fields and formulas. Notes, headers, footers,
 * comments, hidden and struck words are set aside; pictures, objects and tracked changes are told.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<ReadSource> {
  const parts = unpack(bytes, file);
  const name = documentName(parts);
  if (!name) throw damaged(file);
  const { builder, told } = readParts(parts, name, file);
  const read = builder.document(file);
  const findings = [...asideFindings(read), ...wordFindings(read, told)];
  return proven({ ...read, format: 'docx', encoding: 'binary', head: [], findings }, fileWords(parts, name), file);
}

/** Main part of the document. */
function documentName(parts: Unzipped): string | undefined {
  return parts['word/document.xml'] ? 'word/document.xml' : Object.keys(parts).find((part) => /^(?:word\/)?document\d*\.xml$/.test(part));
}

function readParts(parts: Unzipped, name: string, file: string): { builder: TextBuilder; told: Told } {
  const tree = (path: string) => (parts[path] ? parseXml(strFromU8(parts[path]), PREFIXES) : null);
  try {
    const styles = stylesOf(tree('word/styles.xml'));
    const told: Told = { pictures: 0, objects: [], charts: 0, chunks: 0, inserted: 0, deleted: 0 };
    const unnoted: Shared = { styles, counters: new Counters(null, styles), notes: new Map(), told };
    const noteWords = (path: string, kind: string) => notesOf(tree(path), kind, unnoted);
    const notes = new Map([...noteWords('word/footnotes.xml', 'foot'), ...noteWords('word/endnotes.xml', 'end')]);
    const shared: Shared = { ...unnoted, counters: new Counters(tree('word/numbering.xml'), styles), notes };
    const builder = new TextBuilder();
    const root = tree(name) as XmlElement;
    for (const body of elements(root, 'w:body')) builder.addParts(new BodyReader(shared).read(body));
    for (const words of edgeWords(parts, tree, unnoted)) builder.add(words, { kind: 'line', chrome: 'running-head' });
    for (const [, words] of notesOf(tree('word/comments.xml'), '', unnoted)) builder.add(words, { kind: 'line', chrome: 'comment' });
    return { builder, told };
  } catch {
    throw damaged(file);
  }
}

/** Words of the notes of one kind, by kind and id; separators have none. */
function notesOf(root: XmlElement | null, kind: string, shared: Shared): [id: string, words: string][] {
  return elements(root ?? undefined).flatMap((note) => {
    const words = wordsOf(note, shared);
    return words ? [[`${kind}${note.attributes['w:id']}`, words]] : [];
  });
}

/** Different words of headers and footers. */
function edgeWords(parts: Unzipped, tree: (path: string) => XmlElement | null, shared: Shared): Set<string> {
  const names = Object.keys(parts).filter((part) => /^word\/(?:header|footer)\d*\.xml$/.test(part));
  return new Set(names.sort().flatMap((name) => wordsOf(tree(name) as XmlElement, shared) || []));
}

function wordsOf(container: XmlElement, shared: Shared): string {
  const parts = new BodyReader(shared).read(container);
  return parts
    .flatMap((part) => (part.kind === 'row' ? part.cells.map(({ text }) => text) : [part.text]))
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' ');
}
