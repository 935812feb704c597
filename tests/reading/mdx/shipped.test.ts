import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../scripts/lib/content/knowledge.ts';
import { listSources, loadSource } from '../../../scripts/lib/content/sources.ts';
import { recordSchema } from '../../../src/model/index.ts';
import { convert } from '../../../src/reading/index.ts';
import { mdx } from '../../../src/reading/mdx/index.ts';
import { render } from './compile.ts';

const SOURCES = join(import.meta.dirname, '..', '..', '..', 'content', 'sources');
const { files } = await listSources(SOURCES);
const { knowledge } = await loadKnowledge();

const visible = (text: string) => text.replace(/\s+/g, '');

describe.each(files)('%s', async (file) => {
  const { input } = loadSource(SOURCES, file);
  const record = recordSchema.parse(await convert(input, knowledge));

  it('is decoded to the text that all spans refer to', () => {
    expect(record.text).toBe(readFileSync(join(SOURCES, file), 'utf8').replace(/^\uFEFF/, ''));
    for (const { start, end, raw } of record.mentions) expect(record.text.slice(start, end)).toBe(raw);
  });

  it('gives every visible character to one passage or sets it aside', () => {
    const spans = [...record.passages, ...record.dropped].sort((a, b) => a.start - b.start);
    let end = 0;
    for (const span of spans) {
      expect(span.start).toBeGreaterThanOrEqual(end);
      end = span.end;
    }
    expect(visible(spans.map((span) => record.text.slice(span.start, span.end)).join(''))).toBe(visible(record.text));
  });

  it('says on its page what the source says, with every quantity marked', async () => {
    const { passages, quantities, names } = await render(mdx(record));
    const words = record.passages.map(({ id, start, end }) => [id, visible(record.text.slice(start, end))]);
    expect([...passages].map(([id, text]) => [id, visible(text)])).toEqual(words);
    expect(Object.fromEntries(quantities)).toEqual(Object.fromEntries(record.mentions.map(({ id, raw }) => [id, raw])));
    for (const name of names) expect(['Section', 'Passage', 'Lead', 'Quantity', 'Table', 'Cell']).toContain(name);
  });

  it('has ids that occur once', () => {
    const ids = [...mdx(record).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
