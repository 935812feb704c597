import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../scripts/lib/content/knowledge.ts';
import { type FollowUp, followUps, laterFigure, laterReports } from '../../src/compare/follow-up.ts';
import type { Mention, ReportRecord } from '../../src/model/index.ts';
import { convert } from '../../src/reading/index.ts';
import { parseSidecar } from '../../src/reading/metadata/sidecar.ts';
import { recordOf } from '../support/record.ts';

const EARLIER = `浙江省衢州市柯城区人民政府2021年度履行教育职责自评报告

一、主要成效
2021年，全区投入资金2300万元改善办学条件。

二、下一步打算
（一）加快学校建设。新增学前教育学位540个。新建石梁小学，改扩建城南幼儿园。
（二）加强教师补充。每年招聘紧缺学科教师，落实乡村教师岗位津贴，建设教师周转宿舍。
（三）推进校园足球特色。建设标准足球场，举办区级校园足球联赛。
`;

const LATER = `浙江省衢州市柯城区人民政府2023年度履行教育职责自评报告

一、主要成效
（一）办学条件不断改善。石梁小学建成投用，城南幼儿园完成改扩建，新增学前教育学位480个。
（二）队伍建设得到加强。全区招聘教师62名，其中紧缺学科教师18名，乡村教师岗位津贴按月发放，教师周转宿舍交付使用。
（三）资助体系更加完善。全年资助家庭经济困难学生1200人次。

二、下一步打算
（一）继续推进校园足球特色，再建设标准足球场，办好区级校园足球联赛。
`;

const SEVERAL = `浙江省衢州市柯城区人民政府2021年度履行教育职责自评报告

一、主要成效
全区办学条件得到改善。

二、下一步打算
（一）加强教师补充。落实乡村教师岗位津贴，建设教师周转宿舍。
（二）深化集团化办学。到2025年，教育集团覆盖全部义务教育学校，大班额全面消除。
`;

const AFTERWARDS = {
  2022: `衢州市柯城区2022年度教育工作汇报

一、主要工作
（一）充实教师队伍。招聘教师71名，教师交流轮岗104人。教师周转宿舍项目完成选址。
（二）保障经费。小学生均公用经费850元，初中生均公用经费1050元。
`,
  2023: `浙江省衢州市柯城区人民政府2023年度履行教育职责自评报告

一、主要成效
（一）队伍建设得到加强。教师交流轮岗118人，教师周转宿舍交付使用。
（二）集团化办学。组建教育集团9个，覆盖全区82%的义务教育学校。
`,
};

let [several, in2022, in2023]: ReportRecord[] = [];
let [earlier, later]: ReportRecord[] = [];
let found: FollowUp[];

async function read(text: string): Promise<ReportRecord> {
  const { knowledge } = await loadKnowledge();
  return convert({ file: 'report.txt', bytes: new TextEncoder().encode(text), sidecar: parseSidecar('', 'report.yaml') }, knowledge);
}

beforeAll(async () => {
  [earlier, later] = [await read(EARLIER), await read(LATER)];
  [several, in2022, in2023] = [await read(SEVERAL), await read(AFTERWARDS[2022]), await read(AFTERWARDS[2023])];
  found = followUps(earlier as ReportRecord, [later as ReportRecord]);
});

/** What later reports say of a promise. */
const said = (title: string) =>
  found
    .find(({ plan }) => plan.title.includes(title))
    ?.words.map(({ start, end }) => later?.text.slice(start, end))
    .join('\n');

/** What the report on a year says of the promise that has these words. */
function saidIn(year: 2022 | 2023, words: string): string {
  const [promise, record] = [several as ReportRecord, (year === 2022 ? in2022 : in2023) as ReportRecord];
  const answer = followUps(promise, [in2023, in2022] as ReportRecord[]).find(({ plan }) =>
    promise.text.slice(plan.start, plan.end).includes(words),
  );
  const own = answer?.words.filter(({ report }) => report === record.report.id) ?? [];
  return own.map(({ start, end }) => record.text.slice(start, end)).join('\n');
}

/** A record that states or plans one figure of a year. */
function figures(status: Mention['status'], period: string, year: number): ReportRecord {
  const base = recordOf(['招聘教师62名。']);
  const quantity = { value: 62, unit: '人', qualifier: 'exact' as const, stage: null, period, status, scope: 'district' as const };
  const mention: Mention = { ...quantity, id: 'm-1', start: 4, end: 7, raw: '62名', place: null, passage: 'p-0' };
  const observation = {
    ...quantity,
    id: 'm-1.teachers-recruited',
    indicator: 'teachers-recruited',
    mention: 'm-1',
    rule: 'teachers-recruited/1',
    confidence: 'sure' as const,
    facets: [],
  };
  return { ...base, report: { ...base.report, id: `r-${year}-${period}`, year }, mentions: [mention], observations: [observation] };
}

describe('what was promised and what was said later', () => {
  test('a promise leads to the passage that speaks of it', () => {
    expect(said('加快学校建设')).toContain('石梁小学建成投用');
    expect(said('加强教师补充')).toContain('教师周转宿舍交付使用');
  });

  test('a promise that is promised again is no answer', () => {
    expect(said('校园足球')).toBe('');
  });

  test('a promised figure stands beside the one that was stated of the same thing', () => {
    const promised = earlier?.mentions.find(({ value }) => value === 540) as Mention;
    expect(laterFigure(promised, earlier as ReportRecord, [later as ReportRecord])?.mention).toMatchObject({ value: 480, period: '2023' });
    const invested = earlier?.mentions.find(({ value }) => value === 23_000_000) as Mention;
    expect(laterFigure(invested, earlier as ReportRecord, [later as ReportRecord])).toBeNull();
  });

  test('of a promise of several things, what is said of each is found, in every later report', () => {
    const years = [2022, 2023] as const;
    expect(years.map((year) => saidIn(year, '宿舍'))).toEqual(['完成选址', '交付使用'].map((words) => expect.stringContaining(words)));
    expect(years.map((year) => saidIn(year, '集团'))).toEqual(['', expect.stringContaining('82%')]);
  });

  test('words that many passages have are no answer to a promise', () => {
    const plans = [{ ...(earlier as ReportRecord).plans[0], title: '' }] as ReportRecord['plans'];
    const text = '教育质量稳步提高。';
    const common = Array.from({ length: 12 }, (_, at) => `第${'一二三四五六七八九十甲乙'[at]}中心小学教育质量稳步提高，学生发展良好。`);
    const promise = recordOf([text], { plans: plans.map((plan) => ({ ...plan, start: 0, end: text.length })) });
    expect(followUps(promise, [recordOf(common)])[0]?.words).toEqual([]);
  });

  test('a figure promised for a year is answered by that year alone', () => {
    const promised = (year: string): ReportRecord => figures('planned', year, 2021);
    const stated = (year: string): ReportRecord => figures('actual', year, Number(year));
    const mentionOf = ({ mentions }: ReportRecord) => mentions[0] as Mention;
    const later = [stated('2023'), stated('2022')];
    expect(laterFigure(mentionOf(promised('2022')), promised('2022'), later)?.mention.period).toBe('2022');
    expect(laterFigure(mentionOf(promised('2024')), promised('2024'), later)).toBeNull();
  });

  test('only reports about later years are later', () => {
    const records = [later, earlier] as ReportRecord[];
    expect(laterReports(earlier as ReportRecord, records)).toEqual([later]);
    expect(laterReports(later as ReportRecord, records)).toEqual([]);
  });

  test('a report that has no later one has nothing beside its promises', () => {
    expect(followUps(earlier as ReportRecord, []).map(({ words }) => words)).toEqual([[], [], []]);
  });
});
