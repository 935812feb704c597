import { describe, expect, test } from 'vitest';
import type { Mention, Passage } from '../../../src/model/index.ts';
import { quantities } from '../../../src/reading/quantities/index.ts';
import { mentionsOf, paragraph, REPORT } from './read-case.ts';

const SENTENCE = '全县有小学24所、初中9所，投入资金3200万元。';

describe('ids', () => {
  test('follow from the words around a mention, not from its place', () => {
    const [first] = mentionsOf(SENTENCE);
    const later = mentionsOf(`前言若干。${SENTENCE}`.replace('前言若干。', '前言若干若干若干。'));
    expect(first?.id).toMatch(/^m-[0-9a-f]{8}$/);
    expect(later[1]?.id).toBe(mentionsOf(SENTENCE)[1]?.id);
  });

  test('are numbered where the words repeat', () => {
    const ids = mentionsOf('小学辍学率为零，入学率100%。\n'.repeat(3).trim()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('are the same with other white space', () => {
    const ids = (text: string) => mentionsOf(text).map(({ id }) => id);
    expect(ids('全县有 小学24所，\n初中9所。')).toEqual(ids('全县有小学24所，初中9所。'));
  });
});

describe('passages', () => {
  test('labels are no numbers', () => {
    const text = '2.15所学校完成改造，投入1.5亿元。';
    const passage: Passage = { ...paragraph(text), kind: 'item', label: '2.' };
    expect(quantities(text, [passage], REPORT).map(({ raw, value }) => [raw, value])).toEqual([
      ['15所', 15],
      ['1.5亿元', 150_000_000],
    ]);
  });

  test('the year of an annual self-assessment holds for its results only', () => {
    const report = { ...REPORT, kind: 'self-assessment', year: 2022, title: '某县2022年度履行教育职责自评报告' } as const;
    const periods = mentionsOf('全县在校生3.2万人。确保生均经费不低于1000元。', [], report).map(({ period }) => period);
    expect(periods).toEqual(['2022', null]);
  });

  test('a heading tells stage, period and scope, with its place as evidence', () => {
    const text = '二、2022年农村学前教育情况\n新建校舍12处。';
    const heading: Passage = { ...paragraph(text), id: 'p-0', kind: 'heading', end: 15, label: '二、' };
    const body: Passage = { ...paragraph(text, ['二、2022年农村学前教育情况']), start: 16 };
    const [mention] = quantities(text, [heading, body], REPORT);
    expect(mention).toMatchObject({ stage: 'preschool', period: '2022', scope: 'rural' });
    expect(mention?.basis?.stage).toEqual({ rule: 'heading', from: 'heading', start: 0, end: 15 });
  });
});

describe('table rows', () => {
  /** Rows of a table written with tabs, as passages. */
  function table(lines: string[]): { text: string; rows: Passage[] } {
    const text = lines.join('\n');
    let at = 0;
    const rows = lines.map((line, i) => {
      let from = at;
      const cells = line.split('\t').map((cell) => {
        const span = { start: from, end: from + cell.length };
        from = span.end + 1;
        return span;
      });
      const row: Passage = { ...paragraph(text), id: `p-${i}`, kind: 'row', start: at, end: at + line.length, cells };
      at += line.length + 1;
      return row;
    });
    return { text, rows };
  }

  test('bare numbers take the unit of their column, and stage and year from the heads', () => {
    const { text, rows } = table(['学段\t学校数（所）\t在校生（万人）\t达标率', '小学\t24\t2.03\t98.6%', '初中\t9\t1.05\t97']);
    const read = quantities(text, rows, REPORT).map(({ raw, value, unit, stage }) => [raw, value, unit, stage]);
    expect(read).toEqual([
      ['24', 24, '所', 'primary'],
      ['2.03', 20_300, '人', 'primary'],
      ['98.6%', 98.6, '%', 'primary'],
      ['9', 9, '所', 'junior'],
      ['1.05', 10_500, '人', 'junior'],
      ['97', 97, '%', 'junior'],
    ]);
  });

  test('a column 单位 gives the unit of its row; ordinals count nothing', () => {
    const { text, rows } = table(['序号\t指标\t单位\t2021年\t2022年', '1\t教育经费\t万元\t3200\t3,560', '2\t班额\t人\t48\t45']);
    const read = quantities(text, rows, REPORT).map(({ raw, value, unit, period }) => [raw, value, unit, period]);
    expect(read).toEqual([
      ['3200', 32_000_000, '元', '2021'],
      ['3,560', 35_600_000, '元', '2022'],
      ['48', 48, '人', '2021'],
      ['45', 45, '人', '2022'],
    ]);
  });
});

describe('places', () => {
  test('reads a number that the end of a line cuts from its unit', () => {
    const [students, money] = mentionsOf('全县在校学生12 210\n人，投入资金320\n　　万元。');
    expect(students).toMatchObject({ raw: '12 210\n人', value: 12_210, unit: '人' });
    expect(money).toMatchObject({ raw: '320\n　　万元', value: 3_200_000, unit: '元' });
  });

  test('gives evidence as it stands in the text after a line end', () => {
    const text = '全县共有幼儿\n园46所。';
    const [{ basis, stage }] = mentionsOf(text) as [Mention];
    expect(stage).toBe('preschool');
    expect(text.slice(basis?.stage?.start, basis?.stage?.end)).toBe('幼儿\n园');
  });

  test('reads a quantity in the title', () => {
    const title = '某县投入3.2亿元改善办学条件';
    const [money] = quantities(title, [{ ...paragraph(title), kind: 'title' }], REPORT);
    expect(money).toMatchObject({ raw: '3.2亿元', passage: 'p-1' });
  });

  test('takes numbers of a column of standards as targets, and those of a column of results as reached', () => {
    const text = '指标 国家标准 达标情况\n巩固率 95% 98.6%';
    const cells = (from: number, words: string[]) =>
      words.map((word) => {
        const start = text.indexOf(word, from);
        return { start, end: start + word.length };
      });
    const row = (id: string, start: number, end: number, words: string[]): Passage => {
      return { ...paragraph(text), id, kind: 'row', start, end, cells: cells(start, words) };
    };
    const head = row('p-1', 0, 12, ['指标', '国家标准', '达标情况']);
    const body = row('p-2', 13, text.length, ['巩固率', '95%', '98.6%']);
    expect(quantities(text, [head, body], REPORT).map(({ raw, status }) => [raw, status])).toEqual([
      ['95%', 'target'],
      ['98.6%', 'actual'],
    ]);
  });

  test('takes the name of its own district for no count', () => {
    const report = { ...REPORT, district: { code: '510722', name: '三台县', path: [] } };
    expect(mentionsOf('编写学前教育三台篇，购置电脑三十台。', [], report).map(({ raw }) => raw)).toEqual(['三十台']);
  });
});
