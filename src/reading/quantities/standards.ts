import type { Unit } from '../../model/index.ts';
import type { Segments } from '../../text/segments.ts';
import type { Quantity } from './quantity.ts';

/** Words that make an amount one per person. */
const PER_PERSON = /每(?:人|生|名|位|个?学生|个?教师|个?幼儿)|人均|生均|师均|\/(?:人|生)/;

/** Words for the time of a per-person amount, and the unit they make. */
const PER_TIME: [words: RegExp, unit: Unit][] = [
  [/每月|每人月|每生月|月均|月平均|平均月|人均月|月人均|\/月|·月|按月|月工资|月收入/, '元/人·月'],
  [/每年|每生年|每学年|年均|年平均|平均年|人均年|年人均|\/年|·年|按年|年收入|年工资|年薪/, '元/人·年'],
  [/每天|每日|\/天|\/日|每人天/, '元/人·日'],
];

/** Pay of teachers is told per person: 教师月均工资5800元. Without a time it is yearly. */
const PAY = /(?:人均|平均|月均|年均)[^,，。;；]{0,8}(?:收入|工资|待遇|薪酬)|(?:教师|职工|人员|员工)[^,，。;；]{0,4}[月年](?:工资|收入|薪)/;

/** Money given to persons named in the clause, per time: 给予教师每年5000元的补贴. */
const GIVEN = /(?=.*(?:教师|学生|校长|班主任|幼儿|职工|人员|人才|毕业生|儿童))(?=.*(?:给予|发放|享受|补助|补贴|资助|奖励|津贴))/s;
/** What is set aside for all of them together: 每年落实教师补助资金230万元. */
const FUND = /资金|经费|专项|基金|总额|总量|预算|合计|共计|累计/;

const MONEY: Unit = '元';
const YEARLY: Unit = '元/人·年';
/** No single person is paid more than this at a time, in yuan. */
const MOST_PER_PERSON = 1_000_000;
/** Characters of the clause before and after the number that are looked at. */
const BEFORE = 60;
/** Characters of a head before a colon that are looked at. */
const HEAD = 24;
const AFTER = 8;

/** Verbs that make 名 and 位 places in a ranking: 进步20名, 前移3位. */
const RANKED = /(?:进步|上升|前移|上移|前进|提升|跃升|下降|后移|后退|退步|下滑)(?:了)?$/;

/** The words before a colon, which hold for the list behind it: 每生每年补助标准：小学1250元、初中1500元. */
function headOf(folded: string, clauseStart: number): string {
  if (!/[:：]/.test(folded[clauseStart - 1] ?? '')) return '';
  return /[^,，。;；:：、\n]*[:：]$/.exec(folded.slice(Math.max(0, clauseStart - HEAD), clauseStart))?.[0] ?? '';
}

/** The unit of an amount of money: per person and time where the words say that each person gets it, else 元. */
function moneyUnit({ value, start, end }: Quantity, folded: string, cut: Segments): Unit {
  const clause = cut.clause(start);
  const own = folded.slice(Math.max(clause.start, start - BEFORE), start);
  const before = headOf(folded, clause.start) + own;
  const words = before + folded.slice(end, Math.min(clause.end, end + AFTER));
  const time = PER_TIME.find(([pattern]) => pattern.test(words))?.[1];
  const each = PER_PERSON.test(words);
  if (value > MOST_PER_PERSON || (!each && FUND.test(before))) return MONEY;
  if (PAY.test(before)) return time ?? YEARLY;
  return time && (each || GIVEN.test(words)) ? time : MONEY;
}

/**
 * Unit of a quantity in its clause: money per person and time where the text says so (元/人·月), places in a ranking (名), else the unit as it
 * was read.
 */
export function standardUnit(mention: Quantity, folded: string, cut: Segments): string {
  const written = folded[mention.end - 1] as string;
  if (/[名位]/.test(written) && RANKED.test(folded.slice(Math.max(0, mention.start - 4), mention.start))) return written;
  return mention.unit === MONEY ? moneyUnit(mention, folded, cut) : mention.unit;
}
