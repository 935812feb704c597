import { describe, expect, test } from 'vitest';
import { BODY, reportOf } from './report.ts';

/** The district and level of a report with this title, signature and body. */
async function placeOf(title: string, signature = '', body: string[] = BODY) {
  const { report, refusal, findings } = await reportOf([title, ...body, ...(signature ? [signature, '2023年12月20日'] : [])]);
  return { code: refusal ? null : report.district.code, level: report.level, message: refusal?.message ?? '', findings };
}

describe('a county', () => {
  test.each([
    ['常熟市2023年教育工作总结', '常熟市教育局', '320581'],
    ['江苏省苏州市吴江区2022年教育工作总结', '吴江区教育局', '320509'],
    ['天门市2022年度履行教育职责自评报告', '天门市人民政府', '429006'],
    ['中山市2023年教育工作总结', '中山市教育体育局', '442000'],
    ['嘉峪关市2023年教育工作总结', '嘉峪关市教育局', '620200'],
    ['石河子市2022年教育工作总结', '石河子市教育局', '659001'],
    ['鄂温克族自治旗2023年教育工作总结', '鄂温克族自治旗教育局', '150724'],
    ['神农架林区2023年教育工作总结', '', '429021'],
    ['中共盐池县委教育工作领导小组关于2022年教育工作情况的报告', '中共盐池县委教育工作领导小组', '640323'],
    ['2022年教育工作总结', '陇西县教育局', '621122'],
    ['吉安市安福县2023年教育工作总结', '安福县教育体育局', '360829'],
    ['恩施州鹤峰县2023年教育工作总结', '', '422828'],
    ['广西全州县2022年教育工作总结', '全州县教育局', '450324'],
    ['全州县2022年教育工作总结', '', '450324'],
  ])('is told by %s, %s', async (title, signature, code) => {
    expect(await placeOf(title, signature)).toMatchObject({ code, level: 'county' });
  });

  test.each([
    ['前郭县', '220721'],
    ['阜蒙县', '210921'],
    ['达茂旗', '150223'],
    ['科右前旗', '152221'],
    ['莫旗', '150722'],
    ['孟村县', '130930'],
    ['关于孟村自治县', '130930'],
    ['莫力达瓦自治旗', '150722'],
    ['门源县', '632221'],
    ['临夏州东乡县', '622926'],
    ['青海省黄南州河南县', '632324'],
    ['青海省西宁市大通县', '630121'],
    ['广东省清远市连山县', '441825'],
  ])('%s in short is not called a former name', async (name, code) => {
    const { findings, ...told } = await placeOf(`${name}2023年教育工作总结`, `${name}教育局`);
    expect(told.code).toBe(code);
    expect(findings.map(({ rule }) => rule)).not.toContain('district-renamed');
  });

  test.each([
    ['大同市矿区', 2016, '140214'],
    ['山西省长治市郊区', 2016, '140403'],
    ['保定市新市区', 2013, '130602'],
    ['重庆市双桥区', 2010, '500111'],
    ['伊春市西林区', 2016, '230751'],
    ['大同县', 2016, '140215'],
    ['绍兴县', 2012, '330603'],
    ['滦县', 2017, '130284'],
    ['上海市闸北区', 2013, '310106'],
    ['莱芜市莱城区', 2017, '370116'],
    ['资阳市简阳市', 2014, '510185'],
    ['湖北省襄樊市襄阳区', 2008, '420607'],
  ])('%s of the past is the division of today', async (name, year, code) => {
    expect(await placeOf(`${name}${year}年教育工作总结`, `${name}教育局`)).toMatchObject({ code });
  });

  test('of the past that was divided is asked for', async () => {
    const { code, message } = await placeOf('邯郸县2014年教育工作总结', '邯郸县教育局');
    expect(code).toBeNull();
    expect(message).toMatch(/130402.*130403/);
  });
});

describe('no county', () => {
  test.each([
    ['南通市2023年教育工作总结', '南通市教育局', 'prefecture'],
    ['2022年全省教育事业发展情况报告', '湖北省教育厅', 'province'],
    ['阿坝藏族羌族自治州2023年度履行教育职责自评报告', '阿坝州人民政府', 'prefecture'],
    ['锡林郭勒盟2022年教育工作总结', '', 'prefecture'],
    ['阿克苏地区2023年教育工作情况汇报', '', 'prefecture'],
    ['重庆市2022年教育经费执行情况公告', '重庆市教育委员会', 'province'],
    ['内蒙古2022年义务教育工作总结', '', 'province'],
    ['浙江省诸暨市枫桥镇2023年教育工作总结', '枫桥镇人民政府', 'township'],
    ['泾阳县第二中学2022年工作总结', '泾阳县第二中学', 'school'],
    ['蓬溪县文井镇中心小学校2022年度工作总结', '', 'school'],
    ['蓬溪县县城第二幼儿园2022年度自查报告', '', 'school'],
  ])('is told by %s, %s', async (title, signature, level) => {
    const body = ['一、基本情况', '海安市、肥西县新建学校12所，珲春市、茂县、多伦县、库车市完成试点，合计新增学位5400个。'];
    expect(await placeOf(title, signature, body)).toMatchObject({ code: null, level });
  });

  test.each(['贵安新区', '两江新区', '西咸新区', '四川天府新区', '许昌市东城区', '太原市东山区', '株洲市朝阳区'])(
    '%s is no division of the gazetteer',
    async (name) => {
      expect(await placeOf(`${name}2022年教育工作总结`, `${name}教育局`)).toMatchObject({ code: null });
    },
  );

  test('a place in the body alone never decides', async () => {
    const body = ['一、主要工作', '组织园长赴桐乡市考察学习，榆中县、永登县来我县交流，新增学位200个，办学条件进一步改善。'];
    expect(await placeOf('2023年教育工作总结', '', body)).toMatchObject({ code: null, level: null });
  });
});

describe('a name inside a word', () => {
  test.each([
    ['关于创建学前教育普及普惠示范县的工作报告', '徽县人民政府', '621227'],
    ['关于建设教育强市和县城学校布局调整情况的报告', '宁晋县人民政府', '130528'],
    ['关于提高县域高中办学水平的汇报', '松滋市教育局', '421087'],
    ['关于顺应城市化进程加强学位建设的报告', '建水县教育体育局', '532524'],
    ['盐边县中小学布局调整情况报告', '', '510422'],
    ['太仓市学校安全工作情况报告', '', '320585'],
    ['富川县乡镇中心幼儿园建设情况的报告', '', '451123'],
    ['镇平县2023年教育工作总结', '', '411324'],
    ['和县2023年教育工作总结', '', '340523'],
    ['范县2023年教育工作总结', '', '410926'],
    ['新兴县2023年教育工作总结', '', '445321'],
  ])('is none: %s', async (title, signature, code) => {
    expect(await placeOf(title, signature)).toMatchObject({ code });
  });
});

describe('namesakes', () => {
  test.each([
    ['和平区', '210102', '落实沈阳市教育局部署，选派教师赴北京市海淀区学习。'],
    ['通州区', '320612', '新增学位2000个，被南通市政府评为先进。'],
    ['普陀区', '330903', '贯彻舟山市委、市政府部署，新增学位600个。'],
    ['长安区', '610116', '落实西安市“名校＋”工程，新增学位600个，与石家庄市名校结对。'],
    ['白云区', '520113', '赴广州市天河区考察，与广州市越秀区结对；新增学位800个，列入贵阳市民生实事。'],
  ])('%s is told by its own city, not by places visited', async (name, code, words) => {
    expect(await placeOf(`${name}2023年教育工作总结`, `${name}教育局`, ['一、主要工作', `2023年，全区${words}`])).toMatchObject({ code });
  });

  test('that nothing tells apart are listed', async () => {
    const { code, message } = await placeOf('西安区2023年教育工作总结', '西安区教育局');
    expect(code).toBeNull();
    expect(message).toMatch(/220403.*231005|231005.*220403/);
  });

  test('title and signature of two counties are asked for', async () => {
    const { code, message } = await placeOf('静宁县2023年教育工作总结', '庄浪县教育局');
    expect(code).toBeNull();
    expect(message).toMatch(/620826.*620825/);
  });
});
