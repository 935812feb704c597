import { satteri } from '@astrojs/markdown-satteri';
import { transform } from 'esbuild';
import type { TextElement, TextNode } from '../../../src/site/report/text-tree.ts';

/** An element of the compiled page: a component or an HTML tag, with its children. */
type Element = { type: unknown; props: Record<string, unknown> };

/** What the stand-in components saw. */
export type Rendered = {
  /** All words, in order. */
  text: string;
  /** Names of the elements met, components and HTML tags alike. */
  names: Set<string>;
  /** Words of every `Passage`, by id. */
  passages: Map<string, string>;
  /** Words of every `Quantity`, by id. */
  quantities: Map<string, string>;
};

/** How the site compiles MDX: its own settings, and the defaults, which also make links of bare addresses and typographic quotes. */
export const SETTINGS = {
  site: { gfm: false, smartypants: false },
  defaults: { gfm: true, smartypants: true },
} as const;

const COMPONENTS = ['Section', 'Passage', 'Lead', 'Quantity', 'Table', 'Cell'];

/** Compile MDX with the compiler that the site's build uses, run the result, and collect what comes out. */
export async function render(source: string, settings: keyof typeof SETTINGS = 'site'): Promise<Rendered> {
  return collect(await compiled(source, settings));
}

/** Pieces of the text as the compiler gives them: elements with what they hold, words; the white space between blocks left out. */
export async function compiledNodes(source: string): Promise<TextNode[]> {
  return nodesOf(await compiled(source, 'site'));
}

function nodesOf(node: unknown): TextNode[] {
  if (Array.isArray(node)) return joined(node.flatMap(nodesOf));
  if (typeof node === 'string') return node.trim() === '' && node.includes('\n') ? [] : [node];
  if (node === null || node === undefined) return [];
  const { type, props } = node as Element;
  if (typeof type === 'function') return nodesOf(type(props));
  const { children, ...attributes } = props;
  if (type === 'Fragment') return nodesOf(children);
  return [{ name: type as TextElement, attributes: attributes as Record<string, string>, children: nodesOf(children) }];
}

/** Words that follow one another as one piece. */
function joined(nodes: readonly TextNode[]): TextNode[] {
  const pieces: TextNode[] = [];
  for (const node of nodes) {
    const last = pieces.at(-1);
    if (typeof node === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + node;
    else pieces.push(node);
  }
  return pieces;
}

async function compiled(source: string, settings: keyof typeof SETTINGS): Promise<Element> {
  const { gfm, smartypants } = SETTINGS[settings];
  const renderer = await satteri({ features: { gfm, smartPunctuation: smartypants } }).createMdxRenderer?.(
    { syntaxHighlight: false, gfm, smartypants },
    { optimize: false, sourcemap: false, srcDir: new URL('../../../src/', import.meta.url) },
  );
  const content = source.replace(/^---\n[\s\S]*?\n---\n/, '');
  if (!renderer) throw new Error('There is no renderer of MDX.');
  const { code } = await renderer.process(content, '/report.mdx', {});
  return run(code);
}

async function run(code: string): Promise<Element> {
  const { code: script } = await transform(`${code}\nexport default MDXContent;`, { format: 'cjs' });
  const jsx = (type: unknown, props: Record<string, unknown>): Element => ({ type, props });
  const module = { exports: {} as { default: (props: object) => Element } };
  new Function('module', 'exports', 'require', script)(module, module.exports, () => ({ jsx, jsxs: jsx, Fragment: 'Fragment' }));
  return module.exports.default({ components: Object.fromEntries(COMPONENTS.map((name) => [name, name])) });
}

function collect(root: Element): Rendered {
  const rendered: Rendered = { text: '', names: new Set(), passages: new Map(), quantities: new Map() };
  const visit = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(visit).join('');
    if (typeof node === 'string') return node;
    if (node === null || node === undefined) return '';
    const { type, props } = node as Element;
    if (typeof type === 'function') return visit(type(props));
    if (type !== 'Fragment') rendered.names.add(String(type));
    const text = visit(props['children']);
    if (type === 'Passage') rendered.passages.set(String(props['id']), text);
    if (type === 'Quantity') rendered.quantities.set(String(props['id']), text);
    return text;
  };
  rendered.text = visit(root);
  return rendered;
}
