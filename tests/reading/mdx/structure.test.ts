import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention, OutlineNode, Passage, ReportRecord } from '../../../src/model/index.ts';
import { mdx } from '../../../src/reading/mdx/index.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { recordOf } from '../../support/record.ts';
import { render } from './compile.ts';

const body = (record: ReportRecord) => mdx(record).replace(/^---\n[\s\S]*?\n---\n\n/, '');

const section = (id: string, level: number, children: OutlineNode[] = []): OutlineNode => ({
  id,
  level,
  label: '',
  title: '',
  start: 0,
  end: 0,
  children,
});

const mention = (passage: string, start: number, raw: string): Mention => ({
  id: `m-${start}`,
  start,
  end: start + raw.length,
  raw,
  value: 1,
  unit: '',
  qualifier: 'exact',
  stage: null,
  period: null,
  status: 'actual',
  scope: 'district',
  place: null,
  passage,
});

/** A record with some fields of its passages replaced. */
function withPassages(texts: string[], changes: Partial<Passage>[], parts: Partial<ReportRecord> = {}): ReportRecord {
  const record = recordOf(texts, parts);
  return { ...record, passages: record.passages.map((passage, index) => ({ ...passage, ...changes[index] })) };
}

describe('the body of a report', () => {
  it('puts passages into nested sections, one line each', () => {
    const record = withPassages(
      ['前言。', '一、布局', '新建学校。', '(一)小学', '扩建。', '二、经费', '投入。', '此致'],
      [
        {},
        { kind: 'heading', section: 's-1' },
        { section: 's-1' },
        { kind: 'heading', section: 's-2' },
        { section: 's-2' },
        { kind: 'heading', section: 's-3' },
        { section: 's-3' },
        { kind: 'signature' },
      ],
      { outline: [section('s-1', 1, [section('s-2', 2)]), section('s-3', 1)] },
    );
    expect(body(record)).toBe(`<Passage id="p-0" kind="paragraph">前言。</Passage>

<Section id="s-1" level="1">
  <Passage id="p-1" kind="heading" level="1">一、布局</Passage>

  <Passage id="p-2" kind="paragraph">新建学校。</Passage>

  <Section id="s-2" level="2">
    <Passage id="p-3" kind="heading" level="2">(一)小学</Passage>

    <Passage id="p-4" kind="paragraph">扩建。</Passage>
  </Section>
</Section>

<Section id="s-3" level="1">
  <Passage id="p-5" kind="heading" level="1">二、经费</Passage>

  <Passage id="p-6" kind="paragraph">投入。</Passage>
</Section>

<Passage id="p-7" kind="signature">此致</Passage>
`);
  });

  it('marks quantities and the run-in title', () => {
    const text = '一是新建学校3所。共有12所';
    const record = withPassages([text], [{ kind: 'item', label: '一是', lead: { start: 2, end: 9 } }], {
      mentions: [mention('p-0', 6, '3所'), mention('p-0', 11, '12所')],
    });
    expect(body(record)).toBe(
      '<Passage id="p-0" kind="item"><Lead>一是新建学校<Quantity id="m-6">3所</Quantity>。</Lead>共有<Quantity id="m-11">12所</Quantity></Passage>\n',
    );
  });

  it('gives up a run-in title that ends inside a quantity, never the quantity', () => {
    const record = withPassages(['现有学校147所'], [{ kind: 'item', lead: { start: 0, end: 7 } }], {
      mentions: [mention('p-0', 4, '147所')],
    });
    expect(body(record)).toBe('<Passage id="p-0" kind="item">现有学校<Quantity id="m-4">147所</Quantity></Passage>\n');
  });

  it('joins neighbouring rows to a table and keeps separators inside cells', () => {
    const record = withPassages(
      ['小学\t12所', '初中 | 9所', '合计21所', '说明。'],
      [
        {
          kind: 'row',
          cells: [
            { start: 0, end: 2 },
            { start: 3, end: 6 },
          ],
        },
        {
          kind: 'row',
          cells: [
            { start: 7, end: 9 },
            { start: 12, end: 14 },
          ],
        },
        { kind: 'row' },
        {},
      ],
      { mentions: [mention('p-0', 3, '12所'), mention('p-2', 17, '21所')] },
    );
    expect(body(record)).toBe(`<Table>
  <Passage id="p-0" kind="row"><Cell>小学</Cell><Cell><Quantity id="m-3">12所</Quantity></Cell></Passage>

  <Passage id="p-1" kind="row"><Cell>初中 &#x7C;</Cell><Cell>9所</Cell></Passage>

  <Passage id="p-2" kind="row"><Cell>合计<Quantity id="m-17">21所</Quantity></Cell></Passage>
</Table>

<Passage id="p-3" kind="paragraph">说明。</Passage>
`);
  });

  it('compiles to the words of every quantity, wherever it is marked', async () => {
    const words = fc.array(fc.constantFrom(...HOSTILE.filter((text) => !/[\r\n]/.test(text))), { minLength: 3, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(words, fc.boolean(), async (parts, row) => {
        const starts = parts.map((_, index) => parts.slice(0, index).join('').length);
        const spans = parts.map((part, index) => ({ start: starts[index] as number, end: (starts[index] as number) + part.length }));
        const mentions = spans.flatMap(({ start }, index) => (index % 2 === 1 ? [mention('p-0', start, parts[index] as string)] : []));
        const change: Partial<Passage> = row ? { kind: 'row', cells: spans } : { kind: 'item', lead: spans[1] as Passage['lead'] };
        const { quantities, text } = await render(mdx(withPassages([parts.join('')], [change], { mentions })));
        expect([...quantities]).toEqual(mentions.map(({ id, raw }) => [id, raw]));
        expect(text.trim()).toBe(parts.join('').trim());
      }),
      { numRuns: 200 },
    );
  });

  it('holds no brace, no statement, and no tag but its own', () => {
    const record = withPassages(HOSTILE.filter((text) => text !== '\0') as string[], [{ kind: 'heading' }, { kind: 'row' }]);
    const lines = body(record).split('\n').filter(Boolean);
    expect(lines.join('\n')).not.toMatch(/[{}]/);
    for (const line of lines) expect(line).toMatch(/^ *<\/?(Passage|Table|Section)\b/);
    expect(
      lines
        .join('')
        .replaceAll('<></>', '')
        .match(/<\/?[A-Za-z!?]*/g)
        ?.filter((tag) => !/^<\/?(Passage|Table|Cell)$/.test(tag)),
    ).toEqual([]);
  });

  it('reads like the report: Chinese words, digits and punctuation stay as they are', () => {
    const text = '“三个课堂”建设:2023年投入1.5亿元(其中省级30.2%),较上年增长8.5个百分点;《方案》〔2020〕30号—第二部分、①一是。';
    expect(body(recordOf([text]))).toBe(`<Passage id="p-0" kind="paragraph">${text}</Passage>\n`);
  });

  it('takes time in proportion to a passage full of punctuation', async () => {
    const text = '*_`{<['.repeat(50_000);
    expect(body(recordOf([text])).length).toBeGreaterThan(text.length);
  });

  it('shows U+0000 as the replacement character, as HTML does', () => {
    expect(body(recordOf(['前\0后']))).toContain('前\uFFFD后');
  });
});

describe('the frontmatter', () => {
  it.each([
    '---',
    'a: b',
    '2020-12-01',
    '"引"',
    "'",
    '# 号',
    '{a: 1}',
    '!!js/function x',
    '&a *a',
    '\u2028',
    '多\n行',
    '\\x',
    '%',
    '@x',
    '| 块',
    '> 折',
    'null',
    'true',
    '012',
  ])('keeps the title %j', (title) => {
    const record = recordOf(['正文']);
    const { frontmatter, content } = parseFrontmatter(mdx({ ...record, report: { ...record.report, title, published: '2020-12-01' } }));
    const { id, kind, district, issuer, year } = record.report;
    expect(frontmatter).toEqual({
      id,
      title,
      kind,
      district,
      issuer,
      year,
      signed: null,
      published: '2020-12-01',
      posted: null,
      changed: null,
    });
    expect(content.trim()).toBe('<Passage id="p-0" kind="paragraph">正文</Passage>');
  });
});
