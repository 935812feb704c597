import type { OutlineNode, ReportRecord } from '../../../src/model/index.ts';

/**
 * A record as JSON that is small and reads well in a diff: one field of the metadata, one passage, one mention … per line. Ends with a line break.
 */
export function formatRecord(record: ReportRecord): string {
  const fields = Object.entries(record).map(([name, value]) => `${JSON.stringify(name)}: ${formatField(name, value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

function formatField(name: string, value: unknown): string {
  if (name === 'outline') return list((value as OutlineNode[]).map((node) => formatNode(node, 1)));
  if (Array.isArray(value)) return list(value.map((item) => ` ${JSON.stringify(item)}`));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const lines = Object.entries(value).map(([key, inner]) => ` ${JSON.stringify(key)}: ${JSON.stringify(inner)}`);
  return `{\n${lines.join(',\n')}\n}`;
}

function formatNode({ children, ...node }: OutlineNode, depth: number): string {
  const indent = ' '.repeat(depth);
  const opening = `${indent}${JSON.stringify(node).slice(0, -1)},"children":[`;
  if (children.length === 0) return `${opening}]}`;
  return `${opening}\n${children.map((child) => formatNode(child, depth + 1)).join(',\n')}\n${indent}]}`;
}

function list(lines: string[]): string {
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
}
