import type { Finding } from '../../../model/index.ts';
import type { ReadSource } from '../../types.ts';
import { finding } from '../findings.ts';
import type { Told } from './body.ts';

/** With fewer words than this beside its pictures a document may be a scan. */
const FEW_WORDS = 200;

/** Names of programs whose objects are put into documents, by the beginning of their identifier. */
const PROGRAMS: [start: RegExp, name: string][] = [
  [/^Excel|^ET\./i, 'Excel 表格'],
  [/^Word|^WPS/i, 'Word 文档'],
  [/^PowerPoint|^WPP/i, '演示文稿'],
  [/^Equation|^MathType/i, '公式'],
  [/^Visio/i, 'Visio 图'],
  [/^(?:AcroExch|Foxit)/i, 'PDF 文件'],
];

/** What a Word file holds that is not read, and that it was changed while changes were tracked. */
export function wordFindings(read: Pick<ReadSource, 'text' | 'blocks'>, told: Told): Finding[] {
  const words = read.blocks.reduce((sum, block) => sum + (block.chrome ? 0 : block.end - block.start), 0);
  const findings: Finding[] = [];
  const { inserted, deleted, pictures, objects, charts, chunks } = told;
  if (inserted + deleted > 0)
    findings.push(finding('tracked-changes', `文档带有未接受的修订：插入${inserted}处（已读入），删除${deleted}处（未读入）。`, read));
  if (pictures > 0) findings.push(pictureFinding(pictures, words, read));
  if (objects.length > 0)
    findings.push(finding('embedded', `文中嵌入了${objects.length}个对象（${objectNames(objects)}），其中的内容未能读取。`, read));
  if (charts > 0) findings.push(finding('embedded', `文中有${charts}个图表，其中的内容未能读取。`, read));
  if (chunks > 0) findings.push(finding('embedded', `文中并入了${chunks}个其他文件，其中的内容未能读取。`, read));
  return findings;
}

/** Pictures beside few words may be the pages of a scan. */
function pictureFinding(pictures: number, words: number, read: Pick<ReadSource, 'text' | 'blocks'>): Finding {
  if (words < FEW_WORDS) return finding('pictures', `文字很少，另有${pictures}张图片，可能是扫描件，图片中的内容未能读取。`, read);
  return finding('pictures', `文中有${pictures}张图片，图片中的内容未能读取。`, read, 'note');
}

function objectNames(programs: readonly string[]): string {
  return [...new Set(programs.map((program) => PROGRAMS.find(([start]) => start.test(program))?.[1] ?? (program || '未知类型')))].join(
    '、',
  );
}
