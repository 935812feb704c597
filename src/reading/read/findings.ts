import type { Finding } from '../../model/index.ts';
import type { Block, ReadSource } from '../types.ts';

type Read = Pick<ReadSource, 'text' | 'blocks'>;

/** Why words of the document itself are set aside, in the words of a finding. */
const ASIDES: Record<string, string> = { struck: '划掉或删除的文字', hidden: '隐藏、白色或关闭图层上的文字' };
/** Characters of the first of them that the finding shows. */
const SHOWN = 30;

/** Where a finding about a whole file stands. */
const atTop = ({ text, blocks }: Read): { start: number; end: number } => {
  const { start, end } = blocks.find((block) => !block.chrome) ?? { start: 0, end: text.length };
  return { start, end };
};

/** A finding about a whole file. */
export function finding(rule: string, message: string, read: Read, severity: Finding['severity'] = 'warning'): Finding {
  return { rule, severity, message, ...atTop(read) };
}

/** One finding for all struck words of a file, one for all hidden ones: how many, and the first of them. */
export function asideFindings({ text, blocks }: Read): Finding[] {
  return Object.entries(ASIDES).flatMap(([reason, words]) => {
    const found = blocks.filter((block) => block.chrome === reason);
    const first: Block | undefined = found[0];
    if (!first) return [];
    const shown = text.slice(first.start, Math.min(first.end, first.start + SHOWN));
    const message = `有${found.length}处${words}未采用，如“${shown}${first.end - first.start > SHOWN ? '…' : ''}”。`;
    return [{ rule: 'unseen-text', severity: 'warning' as const, message, start: first.start, end: first.end }];
  });
}
