import type { Equation, Mention, Span } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import { constant, relation } from './finding.ts';
import { listedBefore } from './listed.ts';
import type { CheckRule, Found, Reading } from './types.ts';

const VALUES: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
/** Classifiers of things that are named one by one. */
const COUNTED =
  /(等)?(\d{1,2}|[两二三四五六七八九十])(个(?![百千]分)|所|项|种|级(?!标准)|家|类(?!标准)|大(?=[^\d]{0,3}(?:工程|行动|体系|任务|举措|机制|模式|计划|平台|方面|板块|领域))|门|条)/g;
/** A quoted set named after its number: `等“五育”`. */
const QUOTED_SET = /(等)“([三四五六七八九])([\p{Script=Han}])”/gu;
/** Names of schools: where all are, a wrong count is an error; other rows may not be what is counted. */
const SCHOOL = /(?:小学|中学|学校|幼儿园|校区|[一二三四五六七八九十]中|[一二三四五六七八九十]小)$/;
/** Between two schools that one word joins: 城西小学和滨河初级中学. */
const AND_SCHOOL = /(?<=小学|中学|学校|幼儿园|校区|[一二三四五六七八九十][中小])(?:以及|[和与及])/;
const SCHOOLS_COUNTED = /^(?:[^，,。；;]{0,4})?(?:学校|小学|初中|中学|高中|幼儿园|校区|校园|园)/;
/** A row that is so far from its count is a row of something else. */
const SLIP = 2;

type Counted = Span & { open: boolean; value: number; unit: string };

function countsIn(text: string, { start, end }: Span): Counted[] {
  const words = text.slice(start, end);
  return [...matchesOf(COUNTED, words), ...matchesOf(QUOTED_SET, words)].map((match) => {
    const [all, open, numeral = '', unit = ''] = match;
    const from = start + match.index;
    const value = VALUES[numeral] ?? Number(numeral);
    return { start: from, end: from + all.length, open: Boolean(open), value, unit };
  });
}

/** Count of a list, 列举与数目: as many names as the number behind them says (`甲、乙、丙3所学校`); with 等 not more. */
export const listCount: CheckRule = (reading) =>
  reading.passages.flatMap((passage) => countsIn(reading.text, passage).flatMap((counted) => judge(reading, passage, counted)));

function judge({ text, mentions }: Reading, passage: Span, counted: Counted): Found[] {
  const listed = listedBefore(text, counted.start, passage.start);
  if (!listed || /\d/.test(text.charAt(counted.start - 1))) return [];
  const names = listed.names.flatMap((name) => name.split(AND_SCHOOL));
  const named = names.length;
  const schools = names.every((name) => SCHOOL.test(name)) && SCHOOLS_COUNTED.test(text.slice(counted.end, counted.end + 10));
  const fits = counted.open ? named <= counted.value : named === counted.value;
  if (!fits && !(schools && !counted.open && Math.abs(named - counted.value) <= SLIP)) return [];
  if (fits && counted.open && !schools && named < counted.value / 2) return [];
  const span = { start: listed.start, end: counted.end };
  const mention = mentions.find(({ start, end }) => start >= counted.start && end <= counted.end) ?? null;
  const what = counted.open ? '列举的名称与数目（“等”前未列全）' : '列举的名称与数目';
  return [relation({ what, span, equation: equationOf({ named, counted, fits, mention }), holds: fits ? 'yes' : 'no' })];
}

type Judged = { named: number; counted: Counted; fits: boolean; mention: Mention | null };

function equationOf({ named, counted: { open, value, unit }, fits, mention }: Judged): Equation {
  const relation = open ? '≤' : fits ? '=' : '≠';
  return {
    terms: [constant(named, unit, '列举的名称')],
    relation,
    result: { op: '', value, unit, label: '所说数目', mention: mention?.id ?? null },
    computed: named,
  };
}
