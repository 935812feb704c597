import type { ReportMeta } from '../../../model/index.ts';
import { stageWords } from '../../../words/stage-words.ts';
import { titleStages } from '../../metadata/title-stages.ts';
import { AFTER_NUMBER, type Cursor } from '../cursor.ts';
import { namesSchools } from '../names.ts';
import { leadsToSecond } from '../pairs.ts';
import { purposeEnd } from '../purpose.ts';
import { onceOf } from '../report-once.ts';
import { told } from '../rule.ts';
import { firstStage, lastStages, type ToldStage, wordsIn } from './words.ts';

/** A count that sums up the list before it (实习、培训、学前教育研究三项协议) is not of the last item's stage. */
const SUMMARY_LIST = /、[^、，,。]{2,20}、[^、，,。等]{2,20}$/;

/** Where the words before a number begin that name its stage: at the number before it, and at the stage word that counts that one. */
function ownStart(cursor: Cursor): number {
  const { ownStart: start, previous } = cursor;
  const noun = previous && previous.unit !== '元' ? previous.told('stage')?.words : null;
  return noun && previous && noun.start >= previous.end && noun.end <= cursor.start ? Math.max(start, noun.end) : start;
}

/** Whether the number counts schools of which the words before name one: 县职业高级中学等8所学校. */
function isNamesOfSchools(cursor: Cursor, from: number): boolean {
  if (!['所', '个', '家'].includes(cursor.unit) || !/^(?:学校|单位|教育机构)/.test(cursor.noun)) return false;
  const words = cursor.words(from, cursor.start);
  return /^[^、]*等$/.test(words) && namesSchools(words.replace(/等$/, ''));
}

/** Words of all stages together, which no noun behind them narrows: 以上各学段在园幼儿、在校学生合计. */
const EVERY_STAGE = /(?:各|所有|全部)(?:个)?学段/;

/** A stage named before the number in its own part of the clause. */
export function before(cursor: Cursor): ToldStage | null {
  const start = ownStart(cursor);
  if (EVERY_STAGE.test(cursor.words(start, cursor.start))) return { value: null, words: null };
  if (isNamesOfSchools(cursor, start)) return { value: null, words: null };
  const named = lastStages(cursor, start, cursor.start);
  if (named && cursor.mention.numeral.script === 'chinese' && SUMMARY_LIST.test(cursor.words(start, cursor.start))) return null;
  return named;
}

/** Between the bracket behind the words for what is counted and its number. */
const CLOSES = /^\)(?:共|有|为|达|约)*$/;

/** A stage named before a bracket with a number of its own: 义务教育在校生（含民办1260人）3.2万人. */
export function beforeBracket(cursor: Cursor): ToldStage | null {
  const { previous, bracket, folded, start, statement } = cursor;
  const inner = previous?.bracket;
  if (!inner || bracket || !CLOSES.test(folded.slice(inner.end, start))) return null;
  const opens = inner.start - 1;
  const from = Math.max(statement.start, ...[...cursor.back()].slice(0, MOST_INSIDE).map(({ end }) => (end < opens ? end : 0)));
  const mark = Math.max(...[...',，:：、'].map((one) => folded.lastIndexOf(one, opens))) + 1;
  return lastStages(cursor, Math.max(from, mark), opens);
}

/** Most numbers inside such a bracket. */
const MOST_INSIDE = 6;

const NOT_ITS_NOUN = [/^ ?[、,，;；。):：—–]/, /^(?:学校|项目|教学点|单位)(?![及和、(]|入选|获|被|成为|通过|达到|创建|评为)/];

/** Whether an amount of money stands outside brackets: what it is for may stand further on. */
function isSpent({ unit, bracket }: Cursor): boolean {
  return unit === '元' && !bracket;
}

/** A stage in the noun right after the number: 7所示范幼儿园, 140名中小学教师. */
export function nounAfter(cursor: Cursor): ToldStage | null {
  const { end, clause, after } = cursor;
  if (isSpent(cursor) || leadsToSecond(after)) return null;
  const limit = Math.min(cursor.until(clause.end), end + 16);
  if (NOT_ITS_NOUN.some((pattern) => pattern.test(cursor.words(end, limit)))) return null;
  return firstStage(cursor, end, limit);
}

/** What an amount of money is for, named after it: 投资2亿元新建东街小学、西街小学. Unnamed or mixed schools leave the stage open. */
export function purposeAfter(cursor: Cursor): ToldStage | null {
  const { end, folded } = cursor;
  if (!isSpent(cursor) || leadsToSecond(folded.slice(end, end + AFTER_NUMBER))) return null;
  const limit = purposeEnd(cursor);
  const words = wordsIn(cursor, end, limit);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const mixed = new Set(words.map((word) => word.stage)).size > 1;
  const unnamed = /学校|书院/.test(cursor.words(end, limit).replace(/(?:九年一贯制|义务教育|特殊教育|职业|中等)学校/g, ''));
  return told(mixed || unnamed ? null : first.stage, end + first.start, end + last.end);
}

/** The stage that a heading or run-in title names for what stands under it; null where it names none or several. */
export function stageOfHeading(title: string): string | null {
  const codes = new Set(stageWords(title).flatMap((word) => (word.stage === null ? [] : [word.stage])));
  return codes.size === 1 ? ([...codes][0] as string) : null;
}

/** The budget of all education, of which a chapter on one stage may speak: 全区财政教育支出. */
const WHOLE_BUDGET =
  /(?:财政|预算|全[区县市旗])[^,，。;；]{0,10}教育(?:总?支出|总?投入|经费)|(?:^|[,，。;；]|\d年)教育(?:总支出|支出|总投入)(?!占)/;

/** Whether a number is of the budget of all education, whatever stage the heading names. */
export function isWholeBudget({ own, unit }: Cursor): boolean {
  return unit === '元' && WHOLE_BUDGET.test(own);
}

/** Stages whose reports speak of nothing else; reports on compulsory education tell of the whole county, too. */
const NARROW = ['preschool', 'senior', 'vocational', 'special'];

const stagesOfTitle = ({ title }: ReportMeta) => titleStages(title);

/** The one stage that the title narrows the report to, for what is not said of all schools. */
export function titleStage({ report, own }: Cursor): ToldStage | null {
  const [stage, ...others] = onceOf(report, stagesOfTitle);
  if (!stage || others.length > 0 || !NARROW.includes(stage) || /各级|各类|全部学校/.test(own)) return null;
  return { value: stage, words: report.spans.title ?? null, outside: true };
}
