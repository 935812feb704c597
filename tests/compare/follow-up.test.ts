import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../scripts/lib/content/knowledge.ts';
import { type FollowUp, followUps, laterFigure, laterReports } from '../../src/compare/follow-up.ts';
import type { Mention, ReportRecord } from '../../src/model/index.ts';
import { convert } from '../../src/reading/index.ts';
import { parseSidecar } from '../../src/reading/metadata/sidecar.ts';

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

let [earlier, later]: ReportRecord[] = [];
let found: FollowUp[];

async function read(text: string): Promise<ReportRecord> {
  const { knowledge } = await loadKnowledge();
  return convert({ file: 'report.txt', bytes: new TextEncoder().encode(text), sidecar: parseSidecar('', 'report.yaml') }, knowledge);
}

beforeAll(async () => {
  [earlier, later] = [await read(EARLIER), await read(LATER)];
  found = followUps(earlier as ReportRecord, [later as ReportRecord]);
});

/** What later reports say of a promise. */
const said = (title: string) =>
  found
    .find(({ plan }) => plan.title.includes(title))
    ?.words.map(({ start, end }) => later?.text.slice(start, end))
    .join('\n');

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

  test('only reports about later years are later', () => {
    const records = [later, earlier] as ReportRecord[];
    expect(laterReports(earlier as ReportRecord, records)).toEqual([later]);
    expect(laterReports(later as ReportRecord, records)).toEqual([]);
  });

  test('a report that has no later one has nothing beside its promises', () => {
    expect(followUps(earlier as ReportRecord, []).map(({ words }) => words)).toEqual([[], [], []]);
  });
});
