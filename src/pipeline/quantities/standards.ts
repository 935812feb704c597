import type { Found } from './find.ts';
import type { Segments } from './segments.ts';

/** Words that make an amount one per person; `time` in the same clause makes it one per time too. */
const PER_PERSON = /每(?:人|生|名|位|个?学生|个?教师)|人均|生均|师均|按人|户均/;

/** Words for the time of a per-person amount. */
const PER_TIME: [words: RegExp, unit: string][] = [
  [/每月|每人月|月均|月人均|\/月|按月/, '元/人·月'],
  [/每年|每生年|每学年|年均|年人均|\/年|按年|年收入|年工资|年薪/, '元/人·年'],
  [/每天|每日|每餐|\/天|\/日|每人天/, '元/人·日'],
];

const MONEY = '元';

/** 人均收入 and 人均工资 without a time are yearly: that is how pay is reported. */
const YEARLY_PAY = /(?:人均|平均)[^,，。;；]{0,6}(?:收入|工资|待遇|薪酬)/;

/** Persons named in the clause, for 每年5000元 given to them. */
const GIVEN_TO = /(?:教师|学生|校长|班主任|幼儿|职工|人员|人才|毕业生|儿童)/;
const GIVING = /(?:给予|发放|享受|补助|补贴|资助|奖励|津贴)/;

/** Unit of money in its clause: 元, or per person and time where the text says so; other units unchanged. */
export function standardUnit(mention: Found, previous: Found | undefined, folded: string, cut: Segments): string {
  if (mention.unit !== MONEY) return mention.unit;
  const clause = cut.clause(mention.start);
  const before = folded.slice(Math.max(clause.start, mention.start - 60), mention.start);
  const own = folded.slice(mention.end, Math.min(clause.end, mention.end + 8));
  const slash = /^\/(?:生|人|名|学生)(?:[·./、]|每)?(年|学年|月|天|日)?/.exec(own);
  void previous;
  void slash;
  const words = before + own;
  const time = PER_TIME.find(([pattern]) => pattern.test(words))?.[1];
  if (PER_PERSON.test(words)) return time ?? (YEARLY_PAY.test(before) ? '元/人·年' : MONEY);
  if (time && GIVEN_TO.test(words) && GIVING.test(words)) return time;
  return YEARLY_PAY.test(before) ? '元/人·年' : MONEY;
}
