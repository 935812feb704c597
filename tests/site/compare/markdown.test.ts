import { expect, test } from 'vitest';
import { chosenMatrix } from '../../../src/compare/choice.ts';
import { DEFAULT_STATE } from '../../../src/compare/state.ts';
import { matrixMarkdown } from '../../../src/site/compare/markdown.ts';
import { corpus, value } from '../../compare/fixture.ts';
import { indicators } from '../../support/content.ts';

const [A, B] = ['330101', '330102'] as const;
const report = (district: string) => `${district}-2020-self-assessment`;

test('a view becomes a table with title, edition and address; its values lead to their sentences and nothing in it is markup', () => {
  const own = corpus([A, B], {
    values: [value({ district: A, mention: 'm-1', value: 24 }), value({ district: B, mention: 'm-2', value: 9 })],
    claims: [
      {
        report: report(A),
        district: A,
        title: '',
        problems: [{ passage: 'p-1', label: '一是', title: '校舍|<img src=x> 不足' }],
        plans: [],
      },
    ],
  });
  const state = { ...DEFAULT_STATE, indicators: ['school-count'], claims: ['problems'] as const };
  const written = matrixMarkdown(
    chosenMatrix(own, indicators, state),
    {
      lang: 'zh',
      indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
      themes: new Map(),
      reports: new Map(own.reports.map((head) => [head.id, head])),
      page: (path) => path,
      place: (id, anchor) => `https://example.org/reports/${id}/#${anchor}`,
    },
    { title: '2 个区县，2 项对照', edition: '版本 0.1.0', address: 'https://example.org/compare/?v=1' },
  );
  expect(written).toMatchInlineSnapshot(`
    "## 2 个区县，2 项对照

    |  | 330101<br>2020 自评报告 | 330102<br>2020 自评报告 |
    | --- | --- | --- |
    | 承认的问题 | [一是 校舍\\|\\<img src=x\\> 不足](<https://example.org/reports/330101-2020-self-assessment/#p-1>) | 没有写问题 |
    | 学校数 | ● [24 所](<https://example.org/reports/330101-2020-self-assessment/#m-1>) \\(2020\\) | ● [9 所](<https://example.org/reports/330102-2020-self-assessment/#m-2>) \\(2020\\) |

    分母：2 份报告。“未提及”是全文没有说到，不等于零，也不等于没有做；“提及无数字”是说到了，没有写数；“不适用”是报告只谈别的学段。约数：原文带“余”“多”“近”。虚线是计划或要求。

    版本 0.1.0 · <https://example.org/compare/?v=1>
    "
  `);
});
