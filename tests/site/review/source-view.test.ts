import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { historyView } from '../../../src/site/review/said-views.ts';
import { sourceView } from '../../../src/site/review/source-view.ts';
import type { DeskItem, DeskReport, Said } from '../../../src/site/review/wire.ts';
import { reviewWords } from '../../../src/site/review/words.ts';
import { html } from '../../../src/text/html.ts';

const w = reviewWords('zh');
const report = (text: string, start = 0, end = text.length) =>
  ({ text, items: [], passages: [{ start, end, path: [] }] }) as unknown as DeskReport;
const placeless = { kind: 'field', field: 'kind', span: null, key: 'kind' } as unknown as DeskItem;
const shown = (given: DeskReport) => parseHTML(sourceView(given, placeless, null, w).text).document.querySelector('.src')?.textContent;

describe('what no place of the text says', () => {
  test('is judged by the opening and the end of the report', () => {
    const text = `网站导航${'某县教育工作汇报'.repeat(60)}二〇二一年三月`;
    const words = shown(report(text, 4)) ?? '';
    expect(words).toMatch(/^某县教育工作汇报/);
    expect(words).toMatch(/…/);
    expect(words).toMatch(/二〇二一年三月$/);
  });

  test('is judged by the whole of a short one', () => {
    expect(shown(report('某县教育局\n二〇二一年三月'))).toBe('某县教育局\n二〇二一年三月');
  });
});

test('what the authors said is told as theirs, what others said by the name they sign with', () => {
  const said = (by: string) => ({ by, verdict: 'confirmed', reading: null, note: '', on: '2026-03-04' }) as unknown as Said;
  const naming = { indicators: new Map(), district: '110101', lang: 'zh' as const };
  const { document } = parseHTML(html`${historyView([said('authors'), said('wl')], null, naming)}`.text);
  expect([...document.querySelectorAll('li > b')].map((name) => name.textContent)).toEqual(['编者', 'wl']);
});
