import { describe, expect, test } from 'vitest';
import { shardOf } from '../../src/search/bigrams.ts';
import { buildIndex } from '../../src/search/build.ts';
import { byProbability, type Meant, usefulness } from '../../src/search/likely.ts';
import { findNear } from '../../src/search/near.ts';
import { parseQuery, type QueryTerm } from '../../src/search/query.ts';
import { slipBetween, slips } from '../../src/search/slips.ts';
import { engineOver, report } from './corpus.ts';

const term = (typed: string): QueryTerm => parseQuery(typed).terms[0] as QueryTerm;
const numbered = (texts: string[]) => texts.map((text, i) => report(`33${String(i).padStart(4, '0')}-2019-experience`, text));

describe('what was meant', () => {
  const meant = (words: string, reports: number, more: Partial<Meant> = {}): Meant => ({
    words,
    kind: 'wrong',
    distance: 1,
    named: false,
    numbers: Array.from({ length: reports }, (_, i) => i),
    ...more,
  });

  test('is what more reports hold; names before others, wrong and swapped characters before missing ones', () => {
    const order = (...all: Meant[]) => byProbability(all).map(({ words }) => words);
    expect(order(meant('少', 2), meant('多', 9), meant('无', 0))).toEqual(['多', '少']);
    expect(order(meant('词', 5), meant('名', 1, { named: true }))).toEqual(['名', '词']);
    expect(order(meant('词', 100), meant('名', 50, { named: true }), meant('字', 70))).toEqual(['词', '名', '字']);
    expect(order(meant('缺', 5, { kind: 'missing' }), meant('错', 4))).toEqual(['错', '缺']);
  });

  test('makes a report the more useful, the more probable words it holds and the fewer reports share them', () => {
    const common = meant('常', 100, { numbers: Array.from({ length: 100 }, (_, i) => i) });
    const rare = meant('稀', 1, { numbers: [100] });
    const both = meant('稀常', 2, { numbers: [99, 101] });
    const useful = usefulness([common, rare, both], 10);
    expect(useful.get(0)).toBe(10);
    expect(useful.get(100)).toBe(1);
    expect(useful.get(99)).toBe(11);
  });
});

describe('slips between two words', () => {
  test.each([
    ['集团花', '集团化', 'wrong'],
    ['集化', '集团化', 'missing'],
    ['集团团化', '集团化', 'extra'],
    ['团集化', '集团化', 'swapped'],
    ['集团化', '集团化', null],
    ['极团花', '集团化', null],
    ['集团', '办学', null],
  ])('%s for %s: %s', (typed, right, kind) => {
    expect(slipBetween(typed, right)).toBe(kind);
  });
});

describe('near misses', () => {
  test('one passage stands for a report, marked, with the words it holds', async () => {
    const document = { ...report('330803-2019-experience', '推进集团化办学。') };
    const [passage] = document.passages;
    document.passages = [1, 2, 3].map((i) => ({ ...passage, id: `p-${i}` })) as typeof document.passages;
    const engine = engineOver([document, report('330804-2019-experience', '坚持集团化办学')]);
    const { hits } = await findNear(engine, term('集团花办学'), []);
    expect(hits.map((hit) => [hit.document.id, hit.words])).toEqual([
      ['330803-2019-experience', '集团化办学'],
      ['330804-2019-experience', '集团化办学'],
    ]);
    expect(hits[0]?.marks).toEqual([{ start: 2, end: 7 }]);
  });

  test('figures with one wrong digit are found among many others', async () => {
    const others = Array.from({ length: 60 }, (_, i) => `在校生${3000 + i * 7}人，教师${200 + i}名`);
    const engine = engineOver(numbered([...others, '在校生1619人']));
    const { corrections, hits } = await findNear(engine, term('1612人'), []);
    expect(corrections.map(({ words }) => words)).toEqual(['1619人']);
    expect(hits.map(({ document }) => document.id)).toEqual(['330060-2019-experience']);
  });

  test.each([
    ['数字写成汉字', '第七中学', '第7中学'],
    ['汉字写成字母', '义务a育', '义务教育'],
    ['字母写成汉字', '使用希pp学习', '使用app学习'],
  ])('%s: %s leads to %s, if nothing of the same sort does', async (_, typed, meant) => {
    const engine = engineOver(numbered([`这里${meant}很好`, '没有别的']));
    expect((await findNear(engine, term(typed), [])).corrections[0]?.words).toBe(meant);
  });

  test('a name of two characters is found by one of them, however many other words are', async () => {
    const texts = ['雄县的学校', ...Array.from({ length: 20 }, () => '师资雄厚'), '青县的学校'];
    const { hits } = await findNear(engineOver(numbered(texts)), term('雄梨'), ['雄县', '青县']);
    expect(hits[0]?.words).toBe('雄县');
    expect(new Set(hits.map(({ words }) => words))).toEqual(new Set(['雄县', '雄厚']));
  });

  test('names are those of each call, and may be written with marks that are not searched', async () => {
    const engine = engineOver(numbered(['办好甲乙中学', '办好甲丙中学']));
    const names = ['甲·乙中学'];
    const meant = async (typed: string, of: readonly string[]) => (await findNear(engine, term(typed), of)).hits[0]?.words;
    expect([await meant('甲丁中学', names), await meant('甲丁中学', ['甲丙中学']), await meant('甲戊中学', names)]).toEqual([
      '甲乙中学',
      '甲丙中学',
      '甲乙中学',
    ]);
  });

  test('two characters that are no slip of a word lead to nothing', async () => {
    const texts = ['教学质量。三是', '务工人员子女', ...Array.from({ length: 8 }, () => '学校很好')];
    expect(await findNear(engineOver(numbered(texts)), term('量子'), [])).toEqual({ corrections: [], hits: [] });
  });

  test('two characters may be a slip of a word that one report alone holds', async () => {
    const texts = ['电子白板，电子图书', '务工人员子女', ...Array.from({ length: 8 }, () => '学校很好')];
    const { corrections, hits } = await findNear(engineOver(numbered(texts)), term('量子'), []);
    expect(corrections.map(({ words }) => words)).toEqual(['电子']);
    expect(hits.map(({ words }) => words)).toEqual(['电子']);
  });

  test('two characters that are no word, however many reports have them, come behind words', async () => {
    const texts = ['技能，劳动', '技能，信息', ...Array.from({ length: 8 }, () => '教学能力，能力，教学')];
    const { corrections } = await findNear(engineOver(numbered(texts)), term('氢能'), []);
    expect(corrections.map(({ words }) => words)).toEqual(['技能', '学能']);
  });

  test('names that no report holds, however many, leave room for the words that some do', async () => {
    const names = [...'通敦奉怀从隆安新兴开宣绥淳仁宁善'].map((char) => `${char}化`);
    const engine = engineOver(numbered(['任务细化到人，措施细化到校', '学校很好']));
    expect((await findNear(engine, term('组化'), names)).corrections.map(({ words }) => words)).toEqual(['细化']);
  });

  test('where every report was read in which words may stand, no postings are asked for them', async () => {
    const asked: string[] = [];
    const documents = numbered([...Array.from({ length: 60 }, (_, i) => `第${i}所学校很好`), '推进集团化办学', '坚持集团化办学']);
    const { counts } = buildIndex(documents);
    const { hits } = await findNear(engineOver(documents, {}, asked), term('集团花办学'), []);
    expect(hits).toHaveLength(2);
    const pairs = slips('集团花办学').flatMap(({ kind, pairs: of }) => (kind === 'wrong' ? of : []));
    const needed = pairs.map(({ chars, apart }) => {
      const sort = apart === 1 ? 'shards' : 'gaps';
      return `${sort} ${shardOf(chars, counts[sort])}`;
    });
    expect(new Set(asked)).toEqual(new Set(asked.filter((shard) => needed.includes(shard))));
  });

  test.each(['8索', '吧所'])('%s may be a slip of a figure that one report alone holds', async (typed) => {
    const texts = ['新建8所', ...Array.from({ length: 8 }, () => '学校很好')];
    const { corrections } = await findNear(engineOver(numbered(texts)), term(typed), []);
    expect(corrections).toEqual([{ words: '8所', distance: 1, reports: 1 }]);
  });

  test('of names that more reports hold as part of other words each has its passage', async () => {
    const texts = [...Array.from({ length: 30 }, () => '深化区域改革'), '从化区的学校', '奉化区的学校'];
    const { hits } = await findNear(engineOver(numbered(texts)), term('缓化区'), ['从化区', '奉化区']);
    expect(hits.slice(0, 2).map(({ words }) => words)).toEqual(['从化区', '奉化区']);
    expect(hits).toHaveLength(10);
  });

  test('a character of the same sort explains before one of another', async () => {
    const engine = engineOver(numbered(['义务教育很好', '义务3育很好']));
    expect((await findNear(engine, term('义务叫育'), [])).corrections.map(({ words }) => words)).toEqual(['义务教育']);
  });

  test.each([
    ['2018年教育支出', '2019年教育支出'],
    ['2019年教玉支出', '2019年教育支出'],
    ['2019车教育支出', '2019年教育支出'],
  ])('a slip in %s, words that begin with a figure, leads to %s', async (typed, meant) => {
    const others = Array.from({ length: 9 }, (_, i) => `2017年有校长${i}名，2018年另有`);
    const engine = engineOver(numbered([...others, '2019年教育支出增长']));
    const { corrections, hits } = await findNear(engine, term(typed), []);
    expect(corrections.map(({ words }) => words)).toEqual([meant]);
    expect(hits.map(({ document }) => document.id)).toEqual(['330009-2019-experience']);
  });

  test('at most eight words are named, those of most reports first', async () => {
    const texts = [...'甲乙丙丁戊己庚辛壬癸'].flatMap((char, i) => Array.from({ length: 10 - i }, () => `办好${char}中学校`));
    const { corrections } = await findNear(engineOver(numbered(texts)), term('好子中学校'), []);
    expect(corrections.length).toBeLessThanOrEqual(8);
    expect(corrections[0]).toMatchObject({ words: '好甲中学校', reports: 10 });
    const counts = corrections.map(({ reports }) => reports);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});
