import type { Subject } from './context.ts';

/**
 * Reads from the words around a number what the codes of its observation do not say. Each table lists `facet -> words`, first hit wins;
 * a text that says none of them gives null.
 */
type Words = readonly (readonly [facet: string, words: RegExp])[];

function read(words: Words, text: string): string | null {
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const OWNERSHIP: Words = [
  ['inclusive', /普惠/],
  ['public', /公办|公立/],
  ['private', /民办|私立/],
];

const TERRITORY: Words = [
  ['own', /[区县市]属(?!地)|局属|直属/],
  ['provincial-to-county', /省市[区县]级|省、市、[区县]级/],
  ['town', /中心城区|主城区|城区|城镇/],
  ['country', /农村|乡村|乡镇|镇村/],
  ['area', /辖区|全域|[区县市]域/],
];

const RESIDENTS: Words = [
  ['registered', /户籍/],
  ['resident', /常住/],
  ['school-age', /适龄/],
];

const FUNDS: Words = [
  ['general-budget', /一般公共预算/],
  ['recurrent', /财政经常性/],
  ['fiscal', /财政性教育经费|财政拨款/],
  ['won', /争取|上级(?:补助|资金)|中央(?:补助|资金|预算)|专项(?:补助|资金|债)/],
  ['raised', /自筹|捐[赠资]|募集|社会资[金本]/],
  ['total', /总投入|经费投入|总投资/],
  ['project', /投资|投入/],
];

const CANDIDATES: Words = [
  ['fresh', /应届/],
  ['all', /往届|全部考生|全体考生|参考人数/],
];

const LINES: Words = [
  ['special-line', /特殊类型|特控|强基/],
  ['first-tier', /一本|重点本科|一批/],
  ['undergraduate', /本科/],
];

const RECRUITS: Words = [
  ['top-talent', /拔尖|领军|高层次|高端|高素质|顶尖/],
  ['scarce', /紧缺|急缺|急需/],
  ['special-post', /特岗/],
  ['contracted-students', /(?:公费|免费)师范|定向|委培/],
  ['graduates', /研究生|硕士|博士/],
  ['off-establishment', /临聘|编外|合同制|代课|劳务派遣|备案制|员额/],
  ['established', /在编|事业编|编制内/],
];

const WHOLES: Words = [
  ['every-kind', /各级各类/],
  ['with-kindergartens', /[含括]幼儿园|中小学校?[、和及(（]+(?:各类|公办|民办)?幼儿园|学校[(（]园|校[(（]园/],
  ['primary-and-secondary', /中小学/],
];

const INSPECTORS: Words = [
  ['all-inspectors', /专兼职|专、兼职|专职[和、与及]兼职/],
  ['full-time', /专职/],
  ['part-time', /兼职|特约|特聘/],
  ['area-inspectors', /责任督学|挂牌督学/],
];

const FRAMEWORKS: Words = [
  ['high-quality', /优质均衡|七项指标/],
  ['basic', /基本均衡|八项指标|综合差异系数/],
];

/** 公办、民办、普惠 in the clause of a value that is coded for the whole district. */
export function ownership({ clause }: Subject): string | null {
  return read(OWNERSHIP, clause);
}

/** 区属、辖区、城区、农村 in the clause. */
export function territory({ clause }: Subject): string | null {
  return read(TERRITORY, clause);
}

/** 户籍、常住、适龄 in the sentence of a rate. */
export function residents({ sentence }: Subject): string | null {
  return read(RESIDENTS, sentence);
}

/** Name of the funds in the clause of an amount. */
export function funds({ clause }: Subject): string | null {
  return read(FUNDS, clause);
}

/** Who was examined and at which line, for results of 中考 and 高考. */
export function examBasis({ clause, sentence }: Subject): string | null {
  const parts = [read(CANDIDATES, sentence), read(LINES, clause)].filter((part) => part !== null);
  return parts.length > 0 ? parts.join('+') : null;
}

/** A clause that names no people of its own (其中2023年引进69名) goes on counting those of the clauses before it. */
const NO_PEOPLE = /其中|^[^师员才生]*$/;

/** Whom a number of recruits counts: its clause, else, where that names nobody, what the sentence has said before. */
export function recruits({ clause, sentence }: Subject): string | null {
  return read(RECRUITS, clause) ?? (NO_PEOPLE.test(clause) ? read(RECRUITS, sentence.split(clause)[0] ?? '') : null);
}

/** Which schools a number for all stages covers: 各级各类 counts kindergartens and training schools, plain 学校 mostly does not. */
export function whole({ clause }: Subject): string | null {
  return read(WHOLES, clause);
}

/** Title of the inspectors counted: 专职、兼职、责任督学. */
export function inspectors({ clause }: Subject): string | null {
  return read(INSPECTORS, clause);
}

/** Framework that a coefficient belongs to: named in the sentence, else in the report's title. */
export function framework({ sentence, report }: Subject): string | null {
  return read(FRAMEWORKS, sentence) ?? read(FRAMEWORKS, report.title);
}

const SEVERAL_YEARS =
  /累计|近年来|近[两二三四五六七八九十\d]+年|[两二三四五六七八九十\d]+年来|以来|先后|逐年|“?十[二三四五]五”?(?:期间|时期)/g;
const ONE_YEAR = /(?:19|20)\d{2}年(?!以?来|起|至|[—–-])|今年|去年|上年|本年度?|当年|全年|本学[年期]|目前|现有/g;

/** Last word before the number that tells one year from several. */
function lastTimeWord(before: string): 'years' | 'year' | null {
  const last = (pattern: RegExp) => [...before.matchAll(pattern)].at(-1)?.index ?? -1;
  const [several, one] = [last(SEVERAL_YEARS), last(ONE_YEAR)];
  if (several < 0 && one < 0) return null;
  return several > one ? 'years' : 'year';
}

/**
 * Over how long a flow was counted: `year`; `years-3`; `since-2020` where the end is open and the report undated; `years` where several
 * years are meant and not counted; `unstated` where nothing tells.
 */
export function accumulation({ observation, report, before }: Subject): string {
  const closed = /^(\d{4})\/(\d{4})$/.exec(observation.period ?? '');
  if (closed) {
    const years = Number(closed[2]) - Number(closed[1]) + 1;
    return years === 1 ? 'year' : `years-${years}`;
  }
  const open = /^(\d{4})\/$/.exec(observation.period ?? '');
  if (open)
    return report.year !== null && report.year > Number(open[1]) ? `years-${report.year - Number(open[1]) + 1}` : `since-${open[1]}`;
  if (observation.period !== null) return 'year';
  return lastTimeWord(before) ?? 'unstated';
}

/** Scale of a satisfaction value: per cent, out of 10 or out of 100. */
export function satisfactionScale({ observation }: Subject): string | null {
  if (observation.unit === '%') return 'percent';
  if (observation.unit !== '分') return null;
  return observation.value <= 10 ? 'out-of-10' : 'out-of-100';
}

/**
 * Administrative level behind a GB/T 2260 code, where it is not the usual one: `direct` for county-level cities and demonstration zones
 * under a province (third and fourth digit 90), `municipality` for districts of 北京, 天津, 上海, 重庆, `prefecture` for codes ending in 00.
 */
export function administrativeLevel(code: string): string | null {
  if (code.slice(2, 4) === '90') return 'direct';
  if (code.endsWith('00')) return 'prefecture';
  return /^(11|12|31|50)/.test(code) ? 'municipality' : null;
}
