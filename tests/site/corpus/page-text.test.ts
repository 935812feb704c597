import { createComponent, renderHead, renderTemplate } from 'astro/runtime/server/index.js';
import { expect, test } from 'vitest';
import { currentPage, traced } from '../../../src/site/corpus/ask.ts';
import { asText } from '../../../src/site/corpus/page-text.ts';

type Rendering = Parameters<ReturnType<typeof asText>>[0];

/** As much of what Astro knows of a page that is being made as a page without scripts and styles needs. */
const rendering = () =>
  ({
    compressHTML: true,
    componentMetadata: new Map(),
    _metadata: {
      propagators: new Set(),
      renderedScripts: new Set(),
      extraHead: [],
      hasRenderedHead: false,
      headInTree: true,
      templateDepth: 0,
    },
    styles: new Set(),
    scripts: new Set(),
    links: new Set(),
  }) as unknown as Rendering;

const page = createComponent(
  (_: unknown, { name }: { name: string }) => renderTemplate`<html><head>${renderHead()}</head><body><p>${name}</p></body></html>`,
  'src/pages/school.astro',
);
const moved = createComponent(() => new Response(null, { status: 301 }), 'src/pages/moved.astro');

test('a page is left as text, its words escaped, and the response to it is empty', async () => {
  const made = traced('/schools/', async () => {
    const response = await asText(page)(rendering(), { name: '第一小学 <分校>' }, {});
    const empty = response instanceof Response ? await response.text() : 'no response';
    return { page: Buffer.from(`${empty}${currentPage()?.text}`), places: [] };
  });
  expect(String(await made)).toBe('<!DOCTYPE html><html><head></head><body><p>第一小学 &lt;分校&gt;</p></body></html>');
});

test('a component stays one of Astro, of the same module', () => {
  const { isAstroComponentFactory, moduleId } = asText(page);
  expect({ isAstroComponentFactory, moduleId }).toEqual({ isAstroComponentFactory: true, moduleId: 'src/pages/school.astro' });
});

test('what answers without text, and what is made outside of a page, is an error that names it', async () => {
  const answer = traced('/moved/', async () => ({ page: Buffer.from(String(await asText(moved)(rendering(), {}, {}))), places: [] }));
  await expect(answer).rejects.toThrow('src/pages/moved.astro');
  await expect(asText(page)(rendering(), { name: '' }, {})).rejects.toThrow('src/pages/school.astro');
});
