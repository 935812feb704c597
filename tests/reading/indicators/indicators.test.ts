import { describe, expect, it } from 'vitest';
import { type Mention, observationSchema, type Passage } from '../../../src/model/index.ts';
import { explain, indicators } from '../../../src/reading/indicators/index.ts';
import { loadIndicators } from '../../codebook/load.ts';
import { readSentence, TITLE } from '../../codebook/read.ts';

const knowledge = { indicators: loadIndicators() };

function run(text: string) {
  const { passages, mentions } = readSentence(text);
  return { passages, mentions, observations: indicators({ text, title: TITLE, passages, mentions }, knowledge) };
}

describe('indicators', () => {
  it('copies the fields of the mention and names rule and confidence', () => {
    const { mentions, observations } = run('全县学前三年毛入园率达到93.5%以上。');
    const [mention] = mentions as [Mention];
    expect(observations).toEqual([
      {
        id: `${mention.id}.enrolment-rate`,
        indicator: 'enrolment-rate',
        mention: mention.id,
        value: 93.5,
        unit: '%',
        qualifier: mention.qualifier,
        stage: mention.stage,
        period: mention.period,
        status: mention.status,
        scope: mention.scope,
        rule: 'enrolment-rate/gross',
        confidence: 'sure',
        variant: 'gross',
      },
    ]);
    expect(observationSchema.parse({ ...observations[0], facets: [] })).toEqual({ ...observations[0], facets: [] });
  });

  it('fills in a stage that the indicator alone implies', () => {
    const { mentions, observations } = run('普惠率达91.8%。');
    expect(mentions[0]?.stage).toBeNull();
    expect(observations[0]?.stage).toBe('preschool');
  });

  it.each([
    ['小学生均公用经费850元,高出省定标准130元。', ['actual', 'change']],
    ['义务教育巩固率98.6%,高于全省平均水平1.3个百分点。', ['actual', 'change']],
    ['义务教育巩固率高于96%。', ['actual']],
  ])('takes the distance from a standard for a difference: %s', (text, expected) => {
    const statuses = run(text).observations.map(({ status }) => (status === 'target' ? 'actual' : status));
    expect(statuses).toEqual(expected);
  });

  it('is as sure of the next in a list as of the first', () => {
    const { observations } = run('小学专任教师1620名,初中1105名。');
    expect(observations.map(({ confidence }) => confidence)).toEqual(['sure', 'sure']);
  });

  it('gives the same for any order of the codebook', () => {
    const text = '全县有小学86所,在校生4.1万人,专任教师3200人,毛入园率92%,投入2.3亿元新建学校6所,新增学位5400个。';
    const { passages, mentions, observations } = run(text);
    const reversed = { indicators: knowledge.indicators.toReversed() };
    expect(indicators({ text, title: TITLE, passages, mentions }, reversed)).toEqual(observations);
  });

  it('finds nothing without mentions, passages or rules', () => {
    expect(indicators({ text: '', title: TITLE, passages: [], mentions: [] }, knowledge)).toEqual([]);
    const { passages, mentions } = readSentence('全县有小学86所。');
    expect(indicators({ text: '全县有小学86所。', title: TITLE, passages, mentions }, { indicators: [] })).toEqual([]);
  });

  it('refuses mentions of unknown passages', () => {
    const { mentions } = readSentence('全县有小学86所。');
    expect(() => indicators({ text: '全县有小学86所。', title: TITLE, passages: [], mentions }, knowledge)).toThrow('unknown passage');
  });

  it('gets through long lists, open brackets and texts without punctuation', () => {
    for (const piece of ['入学率95%、', '(教师30人', '新建学校12所', '公办民办普惠性']) {
      const text = piece.repeat(2000);
      const { mentions, observations } = run(text);
      expect(observations.length).toBeLessThanOrEqual(2 * mentions.length);
    }
  });
});

describe('tables', () => {
  /** A table of two or more rows; cells are parted by tabs. */
  function table(rows: string[][]): { text: string; passages: Passage[]; mentions: Mention[] } {
    const text = rows.map((cells) => cells.join('\t')).join('\n');
    let at = 0;
    const passages = rows.map((cells, i): Passage => {
      const start = at;
      const spans = cells.map((cell) => {
        const span = { start: at, end: at + cell.length };
        at += cell.length + 1;
        return span;
      });
      return { id: `p-${i}`, kind: 'row', path: [], section: null, start, end: at - 1, label: null, lead: null, cells: spans, themes: [] };
    });
    const mentions = passages.flatMap((passage) =>
      readSentence(text.slice(passage.start, passage.end)).mentions.map((mention, i) => ({
        ...mention,
        id: `${passage.id}-${i}`,
        start: mention.start + passage.start,
        end: mention.end + passage.start,
        passage: passage.id,
      })),
    );
    return { text, passages, mentions };
  }

  it('take the indicator from the first cell of the row', () => {
    const { text, passages, mentions } = table([
      ['指标', '国家标准', '我县实际'],
      ['初中三年巩固率', '95%', '98.6%'],
      ['教师交流轮岗比例', '10%', '14.2%'],
    ]);
    const found = indicators({ text, title: TITLE, passages, mentions }, knowledge).map(({ indicator, value }) => [indicator, value]);
    expect(found).toEqual([
      ['retention-rate', 95],
      ['retention-rate', 98.6],
      ['rotation-rate', 10],
      ['rotation-rate', 14.2],
    ]);
  });

  it('hold a standard to meet under a head that says so', () => {
    const { text, passages, mentions } = table([
      ['指标', '小学标准', '小学实际', '标准化学校占比'],
      ['教师交流轮岗比例', '10%', '14.2%', '96%'],
      ['目标值', '10%', '10%', '95%'],
    ]);
    const found = indicators({ text, title: TITLE, passages, mentions }, knowledge).map(({ value, status }) => [value, status]);
    expect(found).toEqual([
      [10, 'target'],
      [14.2, 'actual'],
      [96, 'actual'],
      [95, 'target'],
    ]);
  });

  it('do not take coefficients of variation for what their row names', () => {
    const { text, passages, mentions } = table([
      ['指标', '数值', '差异系数'],
      ['生均图书', '26册', '31册'],
    ]);
    const found = indicators({ text, title: TITLE, passages, mentions }, knowledge).map(({ value }) => value);
    expect(found).toEqual([26]);
  });

  it('take it from the head of the column', () => {
    const { text, passages, mentions } = table([
      ['学校', '在校生', '专任教师'],
      ['城关小学', '1200人', '68人'],
      ['东街小学', '860人', '51人'],
    ]);
    const found = indicators({ text, title: TITLE, passages, mentions }, knowledge).map(({ indicator, value }) => [indicator, value]);
    expect(found).toEqual([
      ['student-count', 1200],
      ['teacher-count', 68],
      ['student-count', 860],
      ['teacher-count', 51],
    ]);
  });
});

describe('explain', () => {
  it('names sentence, rule and cue of an observation', () => {
    const text = '师资稳定。全县聘任责任督学36名。';
    const { passages, mentions, observations } = run(text);
    const [explanation] = explain({ text, title: TITLE, passages, mentions }, observations, knowledge);
    expect(text.slice(explanation?.sentence.start, explanation?.sentence.end)).toBe('全县聘任责任督学36名。');
    const [reason] = explanation?.observations ?? [];
    expect(reason).toMatchObject({ indicator: 'inspectors', rule: 'inspectors/inspectors', zone: 'own', carriedFrom: null });
    expect(text.slice(reason?.cue?.start, reason?.cue?.end)).toBe('责任督学');
    expect(explanation?.nearest).toEqual([]);
  });

  it('says from which number an indicator was carried over', () => {
    const text = '在校生由5.2万人减少到4.7万人。';
    const { passages, mentions, observations } = run(text);
    expect(explain({ text, title: TITLE, passages, mentions }, observations, knowledge)[1]?.observations[0]?.carriedFrom).toBe(
      mentions[0]?.id,
    );
  });

  it.each([
    ['全县大班额比例下降到8个。', 'large-class-count', 'excluded'],
    ['落实生均公用经费4236万元。', 'per-student-operating-funds', 'range'],
    ['全县聘任责任督学36个。', 'inspectors', 'unit'],
    ['发放补助320人。', 'aided-students', 'company'],
  ])('says why nothing fits: %s', (text, indicator, why) => {
    const { passages, mentions, observations } = run(text);
    const [explanation] = explain({ text, title: TITLE, passages, mentions }, observations, knowledge);
    expect(explanation?.observations).toEqual([]);
    expect(explanation?.nearest).toContainEqual(expect.objectContaining({ indicator, why }));
    expect(explanation?.nearest.length).toBeLessThanOrEqual(3);
  });
});

describe('a list under a paragraph that introduces it', () => {
  it('takes the indicator from that paragraph, and growth from the words of each point', () => {
    const lines = [
      '各级教育生均一般公共预算教育经费情况如下:',
      '1.全县幼儿园为6120元,比上年的5890元增长3.9%。',
      '2.全县普通初中为15200元。',
    ];
    const text = lines.join('\n');
    let at = 0;
    const passages = lines.map((line, i): Passage => {
      const start = at;
      at += line.length + 1;
      const label = i === 0 ? null : `${i}.`;
      const kind = label ? 'item' : 'paragraph';
      return { id: `p-${i}`, kind, path: ['一、教育经费'], section: null, start, end: at - 1, label, lead: null, themes: [] };
    });
    const mentions = passages.flatMap((passage) =>
      readSentence(text.slice(passage.start, passage.end)).mentions.map((mention, i) => ({
        ...mention,
        id: `${passage.id}-${i}`,
        start: mention.start + passage.start,
        end: mention.end + passage.start,
        passage: passage.id,
      })),
    );
    const found = indicators({ text, title: TITLE, passages, mentions }, knowledge).map(({ indicator, value }) => [indicator, value]);
    expect(found).toEqual([
      ['per-student-expenditure', 6120],
      ['per-student-expenditure', 5890],
      ['per-student-expenditure-growth', 3.9],
      ['per-student-expenditure', 15200],
    ]);
  });
});
