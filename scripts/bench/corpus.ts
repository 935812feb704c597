import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Gazetteer, gazetteerSchema } from '../../src/model/index.ts';
import { fileNames, ROOT } from '../lib/content/files.ts';
import { between, pick, type Random, seeded, shuffled, unevenly } from './random.ts';

/** A made-up source: its file name without ending, which is the id of its report, and its text. */
export type Source = { id: string; text: string };

/** What made-up reports are put together from. */
type Seeds = {
  /** Paragraphs of real reports as lists of sentences; places are replaced by `PLACE` and `CITY`. */
  paragraphs: string[][];
  gazetteer: Gazetteer;
};

const SEED = 20261122;
/** Length of a made-up report in characters, about that of the shipped ones. */
const LENGTH = 5800;
const PLACE = '\u0001';
const CITY = '\u0002';

const KINDS = { 'self-assessment': '自评报告', rectification: '整改情况报告', 'work-report': '工作汇报', experience: '经验做法' } as const;
const HEADINGS = [
  '基本情况',
  '主要做法',
  '加强组织领导',
  '保障教育投入',
  '改善办学条件',
  '建强教师队伍',
  '推进集团化办学',
  '落实“双减”政策',
  '做好控辍保学',
  '深化评价改革',
  '规范办学行为',
  '促进教育公平',
  '存在的问题',
  '整改措施及成效',
  '下一步打算',
];
const ORDINALS = [...'一二三四五六七八九十'];
const POINTS = ['', '一是', '二是', '三是', '四是', '五是', '六是'];
/** Characters that names of made-up schools and towns are made of. */
const NAME_CHARACTERS = [
  ...'安白柏北碧长晨春大东丰凤高光桂海和红湖华金锦景静康兰莲柳龙梅明南宁平清泉荣瑞山双水松太桃文西溪新星杏秀阳永玉源月云泽正竹紫',
];
const NAMED = /([\u4e00-\u9fff]{2})(小学|中学|幼儿园|街道|镇|乡)/g;
/** Words before 小学 and the like that are no name. */
export const NO_NAME = /[的和等所各全区乡镇县市办扩建农村中小高初级立个部名校园]/;

/**
 * Make a corpus for measuring speed, size and search: sentences of the shipped sources put together anew under real divisions, with figures
 * and the names of schools and towns changed. Reports make no sense as a whole, so it says nothing about accuracy. The same number gives the
 * same corpus.
 */
export async function makeCorpus(reports: number): Promise<Source[]> {
  const seeds = await loadSeeds();
  const random = seeded(SEED);
  const districts = seeds.gazetteer.districts.filter(({ until, zone }) => !until && !zone);
  const order = shuffled(random, districts);
  const draw = {
    paragraph: unevenly(random, seeds.paragraphs),
    sentence: unevenly(random, seeds.paragraphs.flat()),
  };
  const taken = new Set<string>();
  return Array.from({ length: reports }, (_, i) =>
    makeReport(i, order[i % order.length] as District, seeds.gazetteer, draw, taken, random),
  );
}

/** Write a corpus as sources for `npm run convert`. */
export async function writeCorpus(folder: string, sources: readonly Source[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { id, text } of sources) await writeFile(join(folder, `${id}.txt`), text);
}

type District = Gazetteer['districts'][number];
type Draw = { paragraph: () => string[]; sentence: () => string };

async function loadSeeds(): Promise<Seeds> {
  const gazetteer = gazetteerSchema.parse(JSON.parse(await readFile(join(ROOT, 'content/gazetteer/divisions.json'), 'utf8')));
  const folder = join(ROOT, 'content', 'sources');
  const paragraphs: string[][] = [];
  for (const file of await fileNames(folder)) {
    if (!file.endsWith('.txt')) continue;
    const [code = ''] = file.split('-');
    const text = (await readFile(join(folder, file), 'utf8')).normalize('NFC');
    for (const line of withoutPlaces(text, code, gazetteer).split(/\r?\n/)) {
      const sentences = (line.match(/[^。；;！]+[。；;！]”?/g) ?? []).map((sentence) => sentence.trim());
      const usable = sentences.filter((sentence) => sentence.length > 8 && sentence.length < 220);
      if (usable.length > 0) paragraphs.push(usable);
    }
  }
  return { paragraphs, gazetteer };
}

/** Names of a report's own district and city as marks, with and without 区/县/市. */
function withoutPlaces(text: string, code: string, { districts, prefectures }: Gazetteer): string {
  const district = districts.find((candidate) => candidate.code === code);
  const city = prefectures.find((candidate) => candidate.code === district?.parent);
  const names: [string, string][] = [
    ...[district?.name, ...(district?.aliases ?? [])].map((name): [string, string] => [name ?? '', PLACE]),
    [city?.name ?? '', CITY],
    [(city?.name ?? '').replace(/市$/, ''), CITY],
  ];
  return names.filter(([name]) => name.length > 1).reduce((rest, [name, mark]) => rest.replaceAll(name, mark), text);
}

function makeReport(i: number, district: District, gazetteer: Gazetteer, draw: Draw, taken: Set<string>, random: Random): Source {
  const city = gazetteer.prefectures.find(({ code }) => code === district.parent);
  const province = gazetteer.provinces.find(({ code }) => code.slice(0, 2) === district.code.slice(0, 2));
  const kind = pick(random, Object.keys(KINDS) as (keyof typeof KINDS)[]);
  let year = 2016 + between(random, 0, 9);
  while (taken.has(`${district.code}-${year}-${kind}`)) year++;
  const id = `${district.code}-${year}-${kind}`;
  taken.add(id);
  const change = changer(district.name, city?.name ?? province?.name ?? '', random);
  const title = `${city?.name ?? ''}${district.name}人民政府${year}年度履行教育职责${KINDS[kind]}`;
  const lines = [title, `${province?.name ?? ''}${city?.name ?? ''}${district.name}人民政府`];
  const headings = shuffled(random, HEADINGS);
  for (let section = 0, length = 0; length < LENGTH; section++) {
    lines.push(`${ORDINALS[section % ORDINALS.length]}、${headings[(section + i) % headings.length]}`);
    const points = between(random, 3, POINTS.length - 1);
    for (let point = 0; point < points; point++) {
      const sentences = random() < 0.4 ? draw.paragraph() : Array.from({ length: between(random, 2, 5) }, draw.sentence);
      const paragraph = change(POINTS[point] + sentences.join(''));
      lines.push(paragraph);
      length += paragraph.length;
    }
  }
  return { id, text: `${lines.join('\n')}\n` };
}

/** Changes places, names and figures of a sentence; the same name becomes the same other name throughout a report. */
function changer(place: string, city: string, random: Random): (text: string) => string {
  const names = new Map<string, string>();
  const other = (name: string): string => {
    const known = names.get(name) ?? (random() < 0.7 ? pick(random, NAME_CHARACTERS) + pick(random, NAME_CHARACTERS) : name);
    names.set(name, known);
    return known;
  };
  return (text) =>
    text
      .replaceAll(PLACE, place)
      .replaceAll(CITY, city)
      .replace(NAMED, (whole, name: string, what: string) => (NO_NAME.test(name) ? whole : other(name) + what))
      .replace(/\d+(?:\.\d+)?/g, (figure) => otherFigure(figure, random));
}

function otherFigure(figure: string, random: Random): string {
  if (/^(?:19|20)\d\d$/.test(figure)) return String(between(random, 2015, 2026));
  const scaled = Number(figure) * (0.5 + random());
  const [, decimals = ''] = figure.split('.');
  return decimals ? scaled.toFixed(decimals.length) : String(Math.max(1, Math.round(scaled)));
}
