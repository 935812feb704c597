import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/model/error.ts';
import { BODY, reportFrom, reportOf } from './report.ts';

const source = (id: string) => readFileSync(new URL(`../../../content/sources/${id}.txt`, import.meta.url));
const q = '各项工作取得了明显成效，现将有关情况报告如下，请予审议。';

describe('the five reports', () => {
  test.each([
    [
      '620802-2023-rectification',
      {
        title: '平凉市崆峒区人民政府关于市政府教育督导委员会督导评估崆峒区人民政府履行教育职责反馈问题整改情况的报告',
        issuer: '平凉市崆峒区人民政府',
        addressee: '市政府教育督导委员会办公室',
        basis: { number: '平政教督办〔2023〕33号', title: '关于印发<崆峒区人民政府履行教育职责督导评估反馈意见>的通知' },
        published: null,
      },
    ],
    [
      '419001-undated-experience',
      {
        title: '济源示范区教体局:聚焦“三个坚持” 积极打造义务教育优质均衡发展“新高地”',
        issuer: '济源示范区教体局',
        addressee: null,
        basis: null,
        published: null,
      },
    ],
    [
      '630103-2017-work-report',
      {
        title: '城中区教育局教育改革工作开展情况汇报',
        issuer: '城中区教育局',
        addressee: '各位领导',
        basis: null,
        signed: null,
        published: null,
        posted: '2017-09-23',
      },
    ],
    [
      '330803-2019-self-assessment',
      {
        title: '衢江区人民政府2019年度履行教育职责自评报告',
        issuer: '衢州市衢江区人民政府',
        addressee: null,
        basis: {
          number: '浙政教督办函〔2020〕30号',
          title: '浙江省人民政府教育督导委员会办公室关于开展对市县级人民政府2019年度履行教育职责评价工作的通知',
        },
        signed: '2020-12',
        published: null,
      },
    ],
    [
      '420204-2025-rectification',
      {
        title: '下陆区关于义务教育优质均衡发展省级督导评估反馈问题整改情况报告',
        issuer: '下陆区教育局',
        addressee: null,
        basis: {
          number: '鄂教督室函【2025】12号',
          title: '省人民政府教育督导室关于反馈黄石市下陆区义务教育优质均衡发展省级督导评估意见的通知',
        },
        signed: '2026-01-06',
        published: '2026-01-12',
        posted: null,
      },
    ],
  ])('%s', async (id, expected) => {
    const { report } = await reportFrom(source(id), 'named-otherwise.txt');
    expect(report).toMatchObject({ id, given: [], ...expected });
  });
});

const REPORTS: [id: string, lines: string[]][] = [
  [
    '640424-2022-self-assessment',
    [
      '泾源县人民政府',
      '关于2022年度履行教育职责情况的自评报告',
      '自治区人民政府教育督导委员会：',
      '根据《自治区人民政府教育督导委员会办公室关于开展2022年对市县级人民政府履行教育职责评价工作的通知》（宁政教督办发〔2022〕5号）要求，我县高度重视，现将自评情况报告如下。',
      ...BODY,
      '泾源县人民政府',
      '2022年11月20日',
    ],
  ],
  [
    '320106-2023-rectification',
    [
      '南京市鼓楼区义务教育优质均衡发展督导评估反馈问题整改报告',
      '2023年6月，省督导组对我区进行督导评估，指出了存在的问题，我区高度重视，认真整改。',
      ...BODY,
    ],
  ],
  ['350102-2021-work-report', ['鼓楼区2021年教育工作总结', `2021年，鼓楼区教育局在福州市教育局的指导下，${q}`, ...BODY, '鼓楼区教育局']],
  [
    '330109-2020-experience',
    [
      '萧山区：打造学前教育“第三极” 办好家门口的幼儿园',
      '近年来，萧山区坚持公益普惠，2020年新建幼儿园12所，新增学位3600个。',
      ...BODY,
      '（萧山区教育局 供稿）',
    ],
  ],
  ['630106-2018-work-report', ['湟中县教育局2018年工作总结', `2018年，湟中县教育局在县委、县政府的领导下，${q}`, ...BODY]],
  [
    '371402-2024-self-assessment',
    [
      '德州市德城区人民政府关于学前教育普及普惠的自查自评报告',
      '（2024年5月）',
      '根据《山东省县域学前教育普及普惠督导评估实施方案》要求，我区认真自查。',
      ...BODY,
      '德城区人民政府',
      '2024年5月16日',
    ],
  ],
  [
    '140302-2022-self-assessment',
    ['阳泉市城区人民政府2022年履行教育职责自评报告', '我区认真开展自查。现将自评情况报告如下，请审阅，不当之处敬请批评指正。', ...BODY],
  ],
  [
    '419001-2023-self-assessment',
    [
      '济源产城融合示范区管委会2023年度履行教育职责自评报告',
      '2023年，示范区认真履行职责，现将情况报告如下，请予以审阅，不当之处请批评。',
      ...BODY,
    ],
  ],
  [
    '441900-2023-work-report',
    [
      '东莞市教育局关于2023年义务教育优质均衡工作情况的汇报',
      '各位领导、各位专家：',
      `2023年，东莞市认真贯彻落实党的教育方针，${q}`,
      ...BODY,
    ],
  ],
  [
    '620825-2024-rectification',
    [
      '庄浪县人民政府',
      '关于落实省级督导反馈问题整改情况的报告',
      '平凉市人民政府：',
      '按照《平凉市教育局关于反馈县域义务教育优质均衡发展省级督导评估意见的通知》（平教督〔2024〕8号）要求，我县认真整改，现将情况报告如下。',
      ...BODY,
      '庄浪县人民政府',
      '2024年12月3日',
    ],
  ],
  [
    '522323-2020-work-report',
    ['在全县教育工作会议上的工作报告', '——普安县教育局2020年工作情况', '同志们：', `2020年是不平凡的一年，${q}`, ...BODY],
  ],
  [
    '653101-2023-self-assessment',
    ['喀什市2023年义务教育优质均衡发展自评报告', '我市认真对照指标自评，现将情况报告如下，不妥之处请批评指正，谢谢大家。', ...BODY],
  ],
  [
    '150102-2022-self-assessment',
    [
      '呼和浩特市新城区人民政府履行教育职责2022年自查报告',
      '我区认真对照指标自评，现将情况报告如下，不妥之处请批评指正，谢谢大家。',
      ...BODY,
    ],
  ],
  [
    '110105-2022-self-assessment',
    ['北京市朝阳区人民政府2022年履行教育职责自评报告', '朝阳区认真对照指标自评，现将情况报告如下，不妥之处请批评指正，谢谢大家。', ...BODY],
  ],
  [
    '130435-2019-self-assessment',
    [
      '首页 > 政务公开 > 重点领域',
      '曲周县人民政府2019年度履行教育职责自评报告',
      '发布时间：2020-03-12 15:30　来源：曲周县教育体育局　浏览次数：1203次',
      '字号：大 中 小',
      '根据上级要求，我县对2019年度履行教育职责情况进行了自查自评，现将情况报告如下。',
      ...BODY,
      '上一篇：关于中小学放假的通知',
      '下一篇：没有了',
      '主办：曲周县人民政府 冀ICP备05003498号',
    ],
  ],
  [
    '431127-2023-experience',
    ['蓝山县“四个聚焦”推动义务教育优质均衡发展', '蓝山县聚焦城乡差距，2023年投入资金1.2亿元，新建学校3所，改扩建学校12所。', ...BODY],
  ],
  [
    '632802-undated-experience',
    [
      '德令哈：高原上的优质均衡之路',
      '近年来，德令哈市坚持教育优先发展，着力补短板、强弱项、提质量，办好人民满意的教育。',
      '一、加大投入',
      '累计投入资金3亿元，新建改扩建学校12所，新增学位3600个，有效缓解了大班额问题。',
    ],
  ],
  [
    '511902-2025-rectification',
    [
      '巴中市巴州区关于对市级教育督导反馈意见整改落实情况的报告',
      '巴中市人民政府教育督导委员会办公室：',
      '2025年4月，市督导组反馈了我区存在的6个方面问题。区委、区政府高度重视，立即召开会议研究部署。',
      ...BODY,
      '巴州区人民政府教育督导委员会办公室',
      '2025年8月1日',
    ],
  ],
  [
    '520204-2020-self-assessment',
    [
      '六盘水市水城县人民政府2020年度履行教育职责自评报告',
      '根据要求，我县对2020年度履行教育职责情况进行了自查自评，现将情况报告如下。',
      ...BODY,
    ],
  ],
  [
    '331002-2022-self-assessment',
    [
      '椒江区2022年度推进义务教育优质均衡发展自评报告',
      '台州市椒江区人民政府',
      '2023年2月',
      '根据要求，我区对2022年度情况进行了自查自评，现将情况报告如下，请审阅。',
      ...BODY,
    ],
  ],
  [
    '500238-2021-work-report',
    ['巫溪县教育委员会关于2021年教育改革发展情况的报告', '县人大常委会：', `2021年，县教委认真贯彻落实，${q}`, ...BODY],
  ],
  ['130503-2019-work-report', ['邢台市桥西区教育局2019年工作总结', `2019年，桥西区教育局在区委、区政府领导下，${q}`, ...BODY]],
];

test.each(REPORTS)('tells %s from its text', async (id, lines) => {
  const { report, text } = await reportOf(lines);
  expect(report.id).toBe(id);
  for (const [field, span] of Object.entries(report.spans)) {
    const value = report[field as 'title' | 'issuer' | 'addressee'];
    if (['issuer', 'addressee'].includes(field)) expect(text.slice(span.start, span.end)).toBe(value);
    if (field === 'title') expect(text.slice(span.start, span.end).replace(/\n/g, '')).toBe(value);
  }
});

const UNCLEAR = ['鼓楼区2021年教育工作总结', `2021年，鼓楼区教育局在上级教育部门的指导下，${q}`, ...BODY];

describe('the district', () => {
  test('of a name that several districts share is never guessed', async () => {
    const { refusal, report } = await reportOf(UNCLEAR, 'gulou.txt');
    expect(refusal).toBeInstanceOf(InputError);
    expect(refusal).toMatchObject({ file: 'gulou.txt', hint: expect.stringContaining('district:') });
    for (const code of ['320106', '320302', '350102', '410204']) expect(refusal?.message).toContain(code);
    expect(report.level).toBeNull();
  });

  test('is taken from the sidecar, without a span', async () => {
    const { report } = await reportOf(UNCLEAR, 'gulou.txt', { district: '410204' });
    expect(report).toMatchObject({ district: { path: ['河南省', '开封市', '鼓楼区'] }, given: ['district'] });
    expect(report.spans).not.toHaveProperty('district');
  });

  test('is taken from the file name where the text leaves it open, and says so', async () => {
    const { report } = await reportOf(UNCLEAR, '320302-2021-work-report-2.txt');
    expect(report).toMatchObject({ id: '320302-2021-work-report-2', given: ['district'] });
  });

  test('of the text wins over the file name', async () => {
    const { report } = await reportOf(['临泽县2023年教育工作总结', ...BODY], '330803-2019-self-assessment.txt');
    expect(report).toMatchObject({ id: '620723-2023-work-report', given: [] });
  });

  test('chosen among several of a name is reported', async () => {
    const { findings } = await reportOf(['鼓楼区2021年教育工作总结', '2021年，全区新增学位列入福州市民生实事。', ...BODY, '鼓楼区教育局']);
    expect(findings).toMatchObject([{ rule: 'district-chosen', message: expect.stringContaining('福建省福州市鼓楼区') }]);
  });

  test('of a former name is the division of today, and reported', async () => {
    const { report, findings } = await reportOf(['湟中县2018年教育工作总结', ...BODY]);
    expect(report.district).toEqual({ code: '630106', name: '湟中区', path: ['青海省', '西宁市', '湟中区'] });
    expect(findings.map((f) => f.rule)).toEqual(['district-renamed']);
  });

  test('unknown to the gazetteer is an error with a remedy', async () => {
    await expect(reportOf(UNCLEAR, 'x.txt', { district: '999999' })).rejects.toThrow(/999999/);
  });

  test('missing from the text is a refusal with a remedy', async () => {
    expect((await reportOf(['2023年教育工作总结', ...BODY], 'x.txt')).refusal).toMatchObject({
      message: expect.stringContaining('No district'),
      hint: expect.stringContaining('district:'),
    });
  });
});

describe('the year', () => {
  const year = async (...lines: string[]) => (await reportOf([lines[0] as string, ...lines.slice(1), ...BODY])).report.year;

  test('of the title holds, whatever the text says', async () => {
    expect(await year('临泽县2022年度履行教育职责自评报告', '2023年3月，我县认真开展自查，现将自评情况报告如下，请予审阅。')).toBe(2022);
  });
  test('is the last one of a range in the title', async () => {
    expect(await year('临泽县2021—2023年教育工作总结')).toBe(2023);
  });
  test.each([
    ['临泽县教育局2010年工作总结和2011年工作打算', 2010],
    ['临泽县2023年教育工作总结暨2024年工作要点', 2023],
    ['临泽县教育工作总结及2024年工作打算', 2023],
    ['临泽县教育工作情况与2022年工作安排', 2021],
    ['临泽县2024年工作要点', 2024],
    ['临泽县教育局2019年工作情况及2020年重点工作安排', 2019],
    ['临泽县2024年教育工作要点', 2024],
    ['临泽县２０２１年教育工作总结', 2021],
    ['关于《临泽县2020年度履行教育职责自评报告》的公示', 2020],
    ['临泽县人民政府关于公开《临泽县2021年教育工作总结》的公告', 2021],
  ])('of %s is %i', async (title, expected) => {
    expect(await year(title)).toBe(expected);
  });

  test('of a speech is the one that its account looks back on', async () => {
    expect(await year('临泽县2022年全县教育工作会议讲话', '一、2021年工作回顾', '全县新建幼儿园3所，新增学位540个。')).toBe(2021);
    expect(await year('临泽县2022年教育工作总结', '一、2021年问题整改情况', '全县新建幼儿园3所，新增学位540个。')).toBe(2022);
  });
  test('of a plan for years to come is not one of those', async () => {
    expect(await year('临泽县教育发展规划纲要（2014—2020年）', '2017年巩固率达到95%，2020年达到98%。')).toBeNull();
  });

  test.each([
    '我县2021年被定为全省“县管校聘”改革试点县，办学水平不断提高，群众满意度逐年提升，现将有关情况汇报如下。',
    '我县 2021 年 5 月被评为全省教育先进县，办学水平不断提高，群众满意度逐年提升，现将有关情况汇报如下。',
    '经开区成立于1993年，2000年晋升为国家级开发区，教育事业蓬勃发展，办学规模逐年扩大，成绩有目共睹。',
    '2015年顺利通过国家义务教育发展基本均衡县评估认定，各项工作走在全省前列，得到了社会各界的广泛认可。',
  ])('is not that of a milestone: %s', async (opening) => {
    expect(await year('临泽县教育工作情况汇报', opening)).toBeNull();
  });

  test('is not that of a deadline in a table', async () => {
    const table = ['问题\t整改措施\t完成时限', '教师不足，2022年缺编60人\t公开招聘\t2025年8月底', '大班额\t新建学校\t2025年9月'];
    expect(await year('临泽县教育督导反馈问题整改清单', ...table)).toBe(2022);
  });

  test('is the latest year of the text that is no plan', async () => {
    expect(await year('临泽县教育工作总结', '2022年投入资金3亿元，2023年投入资金4亿元，2024年计划投入资金5亿元，到2025年全面达标。')).toBe(
      2023,
    );
  });
  test('is not that of a plan whose year is set apart by spaces', async () => {
    expect(await year('临泽县教育工作总结', '2022 年投入资金 3 亿元，2024 年前新建学校 5 所，2025 年计划投入资金 5 亿元。')).toBe(2022);
  });
  test('is not taken from titles and numbers of documents', async () => {
    expect(
      await year('临泽县教育工作总结', '按照《临泽县教育事业发展规划（2021-2025年）》和甘政发〔2024〕1号要求，2023年新建学校3所。'),
    ).toBe(2023);
  });
  test('is not that of a plan behind a comma, nor of the date', async () => {
    const lines = ['教育优先发展工作汇报', '2022年，临泽县教育支出5.1亿元。2023年，拟新增学位900个。', '临泽县教育局', '2023年1月18日'];
    expect((await reportOf(lines)).report.year).toBe(2022);
  });

  test('is not one that facts are only compared with', async () => {
    const lines = [
      '临泽县教育工作总结',
      '现有大班额8个，较2020年减少46个；由2019年的1.2%降至0.3%。',
      ...BODY,
      '临泽县教育局',
      '2022年11月8日',
    ];
    expect((await reportOf(lines)).report.year).toBe(2022);
  });

  test('names no issuer by 关于', async () => {
    const { report } = await reportOf(['关于临泽县人民政府2022年度履行教育职责自评报告的公示', ...BODY]);
    expect(report.issuer).toBeNull();
  });

  test('of a report signed in January is the year before', async () => {
    const lines = [
      '临泽县义务教育督导反馈问题整改情况报告',
      '接到反馈意见后，我县高度重视，逐条整改，现将整改情况报告如下，请审阅。',
      ...BODY,
      '临泽县教育局',
      '2026年1月6日',
    ];
    expect((await reportOf(lines)).report.year).toBe(2025);
  });
  test('stays unknown where only 近年来 and an open beginning are told', async () => {
    expect(
      await year('临泽县：走好优质均衡之路', '近年来，临泽县加大投入力度，2020年以来，共招聘教师374名，有效优化了教师队伍结构。'),
    ).toBeNull();
  });
});

describe('the title', () => {
  const title = async (...lines: string[]) => (await reportOf([...lines, ...BODY])).report.title;

  test('goes on in the next line with 关于', async () => {
    expect(await title('临泽县人民政府', '关于2023年度履行教育职责情况的自评报告')).toBe(
      '临泽县人民政府关于2023年度履行教育职责情况的自评报告',
    );
  });
  test('is the subtitle where that names the report', async () => {
    expect(await title('潮平岸阔 风正帆悬', '——临泽县2023年教育工作汇报')).toBe('临泽县2023年教育工作汇报');
  });
  test('is not the issuing body or date under it', async () => {
    expect(await title('临泽县2023年度履行教育职责自评报告', '临泽县人民政府', '（2024年2月）')).toBe('临泽县2023年度履行教育职责自评报告');
  });
});

test.each(['庄浪县教育局　2022年12月30日', '庄浪县教育局（2022年12月30日）'])(
  'a signature on one line names body and day: %s',
  async (line) => {
    const { report } = await reportOf(['教育工作总结', ...BODY, line]);
    expect([report.issuer, report.signed]).toEqual(['庄浪县教育局', '2022-12-30']);
  },
);
