import type { OutlineNode } from '../../../src/model/index.ts';
import type { Structure } from '../../../src/reading/outline/index.ts';
import type { Block, Cleaned } from '../../../src/reading/types.ts';
import { cleanedText } from './cleaned.ts';

/**
 * A case in other formats than text: each line is a block, `heading 2<TAB>words`, `row 1<TAB>cell<TAB>cell` (1 is the table), `item<TAB>words`
 * or `line<TAB>words`.
 */
export function cleanedBlocks(notation: string): Cleaned {
  const blocks: Block[] = [];
  let text = '';
  for (const line of notation.split('\n').filter((one) => one !== '')) {
    const [head = '', ...cells] = line.split('\t');
    const [kind = 'line', number] = head.split(' ');
    const start = text.length;
    const spans = cells.map((cell) => {
      const from = text.length;
      text += `${cell}\t`;
      return { start: from, end: from + cell.length };
    });
    const span = { start, end: text.length - 1 };
    if (kind === 'row') blocks.push({ kind, ...span, cells: spans, table: Number(number) });
    else if (kind === 'heading') blocks.push({ kind, ...span, level: Number(number) });
    else blocks.push({ kind: kind as Block['kind'], ...span });
    text = `${text.slice(0, -1)}\n`;
  }
  return { text, blocks, dropped: [], head: [] };
}

export { cleanedText };

const clip = (words: string) => {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 24 ? `${line.slice(0, 15)}…${line.slice(-8)}` : line;
};

function tree(nodes: OutlineNode[], indent: string): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.label}${node.inferred ? '?' : ''} | ${node.title}`,
    ...tree(node.children, `${indent}  `),
  ]);
}

/** Everything the stage found, as lines a person can check. */
export function render(text: string, found: Structure): string {
  const words = (span: { start: number; end: number }) => clip(text.slice(span.start, span.end));
  const problems = found.problems.flatMap((problem) => [
    `${problem.origin} ${problem.label} | ${problem.title} <${words(problem)}>${problem.deadline ? ` 时限=${problem.deadline}` : ''}${problem.responsible ? ` 责任=${problem.responsible}` : ''}`,
    ...problem.measures.map((measure) => `  ${measure.label} | ${measure.title} <${words(measure)}>`),
  ]);
  const sections: [string, string[]][] = [
    ['outline', tree(found.outline, '')],
    ['problems', problems],
    ['plans', found.plans.map((plan) => `${plan.label} | ${plan.title}`)],
    ['findings', found.findings.map((finding) => `${finding.rule}: ${finding.message}`)],
    ['passages', found.passages.map((passage) => `${passage.kind}${passage.cells ? ` ${passage.cells.length}` : ''}: ${words(passage)}`)],
  ];
  return `${sections
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `${name}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('\n')}`;
}
