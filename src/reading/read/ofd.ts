import { strFromU8, type Unzipped } from 'fflate';
import { InputError } from '../../model/error.ts';
import type { ReadSource } from '../types.ts';
import { damaged, unpack } from './archive.ts';
import { asideFindings, finding } from './findings.ts';
import { type OfdTold, ofdPage } from './ofd-page.ts';
import { assemble } from './pdf.ts';
import type { Page } from './pdf-pages.ts';
import { proven } from './proof.ts';
import { descendants, element, elements, parseXml, type XmlElement, xmlWords } from './xml.ts';

/** Read an OFD document (GB/T 33190, 版式文件): text by its place on the page, as of a PDF. */
export async function readOfd(bytes: Uint8Array, file: string): Promise<ReadSource> {
  const parts = unpack(bytes, file);
  const told: OfdTold = { pictures: 0, hidden: [], words: [] };
  const pages = pagesOf(parts, told, file);
  const { text, blocks } = assemble(pages);
  const hidden = told.hidden.length > 0 ? told.hidden.join('') : '';
  const aside = hidden ? [{ start: text.length, end: text.length + hidden.length, kind: 'line' as const, chrome: 'hidden' }] : [];
  const read = { text: hidden ? `${text}${hidden}\n` : text, blocks: [...blocks, ...aside] };
  if (!blocks.some((block) => !block.chrome))
    throw new InputError(
      file,
      'The OFD file has no text; its pages are pictures (a scan).',
      'Run text recognition (OCR) on it, and give the text as .txt.',
    );
  const pictures = told.pictures > 0 ? [finding('pictures', `文中有${told.pictures}张图片，图片中的内容未能读取。`, read, 'note')] : [];
  return proven(
    { ...read, format: 'ofd', encoding: 'binary', head: [], findings: [...asideFindings(read), ...pictures] },
    told.words.join('\n'),
    file,
  );
}

function pagesOf(parts: Unzipped, told: OfdTold, file: string): Page[] {
  try {
    const tree = (path: string): XmlElement | null => {
      const found = parts[path] ?? parts[path.replace(/^\//, '')];
      return found ? parseXml(strFromU8(found), {}) : null;
    };
    const roots = descendants(tree('OFD.xml') as XmlElement, 'DocRoot').map((root) => xmlWords(root).trim());
    return roots.flatMap((root) => documentPages(root.replace(/^\//, ''), tree, told));
  } catch {
    throw damaged(file);
  }
}

/** Pages of one document of the file, its templates drawn under them. */
function documentPages(path: string, tree: (path: string) => XmlElement | null, told: OfdTold): Page[] {
  const document = tree(path);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const at = (location: string) => (location.startsWith('/') ? location.slice(1) : folder + location);
  const common = element(document ?? undefined, 'CommonData');
  const area = element(common, 'PageArea');
  const templates = new Map(
    elements(common, 'TemplatePage').map(({ attributes }) => [attributes['ID'] ?? '', tree(at(attributes['BaseLoc'] ?? ''))]),
  );
  return elements(element(document ?? undefined, 'Pages'), 'Page').flatMap(({ attributes }, i) => {
    const page = tree(at(attributes['BaseLoc'] ?? ''));
    if (!page) return [];
    const under = elements(page, 'Template').flatMap((used) => templates.get(used.attributes['TemplateID'] ?? '') ?? []);
    return [ofdPage([...under, page], element(page, 'Area') ?? area, told, i + 1)];
  });
}
