import { describe, expect, test } from 'vitest';
import { chosenMatrix } from '../../../src/compare/choice.ts';
import { DEFAULT_STATE } from '../../../src/compare/state.ts';
import type { FullCorpus } from '../../../src/compare/types.ts';
import { type MatrixView, matrixMarkup, matrixTable } from '../../../src/site/compare/matrix-table.ts';
import type { Lang } from '../../../src/site/i18n/routes.ts';
import { markupOf, type Part } from '../../../src/site/ui/parts.ts';
import { corpus, value } from '../../compare/fixture.ts';
import { indicators } from '../../support/content.ts';

const A = '330101';
const B = '330102';

function viewOf({ reports }: FullCorpus, lang: Lang): MatrixView {
  return {
    lang,
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    themes: new Map([['music', { id: 'music', zh: '音乐', en: 'Music' }]]),
    reports: new Map(reports.map((report) => [report.id, report])),
    page: (path) => (lang === 'zh' ? path : `/en${path}`),
    place: (report, anchor) => `/reports/${report}/#${anchor}`,
  };
}

/** The matrix of one indicator and one theme over a corpus. */
function drawn(given: Partial<FullCorpus>, lang: Lang = 'zh'): string {
  const own = corpus([A, B], given);
  const matrix = chosenMatrix(own, indicators, { ...DEFAULT_STATE, indicators: ['school-count'], themes: ['music'] });
  return matrixMarkup(matrix, viewOf(own, lang)).text;
}

/** Cells of the row of an indicator. */
const cells = (table: string) => table.match(/<td data-indicator.*?<\/td>/g) ?? [];

describe('a cell of the matrix', () => {
  test('leads from a value to its sentence, not to its report alone', () => {
    const [first] = cells(drawn({ values: [value({ district: A, mention: 'm-7', id: 'm-7.school-count', value: 24, raw: '24所' })] }));
    expect(first).toContain(`href="/reports/${A}-2020-self-assessment/#m-7"`);
    expect(first).toContain('data-value="m-7.school-count"');
  });

  test.each(['zh', 'en'] as const)('says what a value is, and why it may not stand beside another: %s', (lang) => {
    const values = [
      value({
        district: A,
        mention: 'm-1',
        id: 'm-1.school-count',
        value: 24,
        stage: 'primary',
        status: 'target',
        dimensions: { stage: 'primary' },
      }),
      value({ district: B, mention: 'm-2', id: 'm-2.school-count', value: 9, stage: 'junior', dimensions: { stage: 'junior' } }),
    ];
    expect(cells(drawn({ values }, lang)).join('\n')).toMatchSnapshot();
  });

  test('tells words without a number from silence', () => {
    const said = [{ indicator: 'school-count', report: `${A}-2020-self-assessment`, district: A, passage: 'p-3', start: 0, end: 4 }];
    const [spoken, silent] = cells(drawn({ said }));
    expect(spoken).toContain(`#p-3">提及无数字</a>`);
    expect(silent).toContain('class="absent">未提及<');
  });

  test('folds the values beyond the second', () => {
    const values = [1, 2, 3].map((at) =>
      value({ district: A, mention: `m-${at}`, value: at, period: `201${at}`, dimensions: { year: `201${at}` } }),
    );
    expect(cells(drawn({ values }))[0]).toMatch(/<details class="v rest"><summary class="m">另 1 个值<\/summary><span class="v/);
  });

  test('escapes whatever a report or a name holds', () => {
    const table = drawn({
      districts: [{ code: A, name: '<img src=x>', path: ['省', A], pinyin: '', reports: [`${A}-2020-self-assessment`] }],
      values: [value({ district: A, mention: '"><script>', id: '"><script>', unit: '<i>' })],
    });
    expect(table).not.toMatch(/<img|<script|<i>/);
  });
});

describe('the pieces of the matrix', () => {
  test('are one element each, so that a script can draw a piece alone', () => {
    const own = corpus([A, B], { values: [value({ district: A })] });
    const matrix = chosenMatrix(own, indicators, { ...DEFAULT_STATE, indicators: ['school-count'], themes: ['music'] });
    const outer = (part: Part): string[] => [markupOf(part).text, ...('parts' in part ? part.parts.flatMap(outer) : [])];
    for (const markup of outer(matrixTable(matrix, viewOf(own, 'zh')))) {
      const [, name] = /^<(\w+)/.exec(markup) ?? [];
      expect(markup.endsWith(`</${name}>`)).toBe(true);
    }
  });
});
