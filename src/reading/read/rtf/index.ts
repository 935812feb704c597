import type { ReadSource } from '../../types.ts';
import { TextBuilder } from '../builder.ts';
import { asideFindings, finding } from '../findings.ts';
import { proven } from '../proof.ts';
import { RtfReader } from './reader.ts';
import { rtfWords } from './words.ts';

/** Read rich text (.rtf): paragraphs, tables, fields; notes, headers, hidden, struck and deleted words set aside. */
export function readRtf(bytes: Uint8Array, file: string): ReadSource {
  const markup = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const { parts, told } = new RtfReader(markup).read();
  const builder = new TextBuilder();
  builder.addParts(parts);
  const read = builder.document(file);
  const findings = [
    ...asideFindings(read),
    ...(told.changes ? [finding('tracked-changes', '文档带有未接受的修订；删除的内容未读入。', read)] : []),
    ...(told.pictures > 0 ? [finding('pictures', `文中有${told.pictures}张图片，图片中的内容未能读取。`, read, 'note')] : []),
    ...(told.objects > 0 ? [finding('embedded', `文中嵌入了${told.objects}个对象，其中的内容未能读取。`, read)] : []),
  ];
  return proven({ ...read, format: 'rtf', encoding: 'binary', head: [], findings }, rtfWords(markup), file);
}
