import type { Mention } from '../../model/index.ts';
import type { Codebook } from './codebook.ts';
import type { Decision, NumberReading, NumberToDecide } from './decision.ts';
import { isLight } from './light-words.ts';

/** True for the earlier value of a pair after something done: 撤并学校14所，由132所调整为118所 tells of a stock that is not named. */
export function beginsPairAfterFlow(mention: Mention, { matches }: Decision, { book }: NumberToDecide): boolean {
  return mention.status === 'base' && matches.some(({ rule }) => book.byId.get(rule.indicator)?.kind === 'flow');
}

/** True for the stock that something new adds to: 新增普惠园6所，累计达79所 tells no more of what was built. */
export function isStockAfterFlow(
  text: string,
  [last, mention]: [Mention, Mention],
  { book }: NumberToDecide,
  { matches }: Decision,
): boolean {
  const flow = matches.some(({ rule }) => book.byId.get(rule.indicator)?.kind === 'flow');
  return flow && /^[,，]?(?:累计|总数|总量|现|目前)(?:已)?(?:达到?|有)$/.test(text.slice(last.end, mention.start));
}

/** How words begin that turn from what was done to what there is. */
const WHAT_THERE_IS = /^[,，、;；]?(?:目前|全[县市区旗])?(?:现有|现存|现保留|现共有|尚存|保留|剩余)/;

/** True for what there is after something done: 撤并教学点14个，现有教学点21个 merged no 21. */
export function turnsToStock(text: string, [last, mention]: [Mention, Mention], { matches }: Decision, { book }: NumberToDecide): boolean {
  const flow = matches.some(({ rule }) => book.byId.get(rule.indicator)?.kind === 'flow');
  return flow && WHAT_THERE_IS.test(text.slice(last.end, mention.start));
}

/** Amounts that the growth of spending is not of. */
const OTHER_AMOUNT = /收入|生产总值|GDP|总值|产值/;

/**
 * Growth told again after a second amount (小学16820元，增长4.1%；初中21360元，增长3.7%), or a pair of them (由…增加到…): position of the first
 * growth; null where there is none.
 */
export function growthAgain(
  { text, mentions, decisions }: NumberReading,
  { index, mention }: NumberToDecide,
  book: Codebook,
): number | null {
  const amount = mentions[index - 1];
  const before = mentions[index - 2];
  const pair = before?.unit === amount?.unit && (before?.status === 'base' || amount?.status === 'change');
  const growth = pair ? index - 3 : index - 2;
  const earlier = mentions[growth];
  if (mention.unit !== '%' || earlier?.unit !== '%' || earlier.passage !== mention.passage || amount?.unit === '%') return null;
  if (OTHER_AMOUNT.test(text.slice(earlier.end, amount?.start))) return null;
  const told = decisions[growth]?.matches ?? [];
  const same = mentions[growth - 1]?.unit === amount?.unit;
  return same && told.some(({ rule }) => book.byId.get(rule.indicator)?.kind === 'growth') ? growth : null;
}

/** Marks between statements of one list. */
const NEXT_STATEMENT = /[；;]/;

/**
 * An amount told again after the growth of the one before (小学由11236元增加到11890元，增长5.8%；初中由15023元…): position of the earlier amount;
 * null where there is none.
 */
export function amountAgain(
  { text, mentions, decisions }: NumberReading,
  { index, mention }: NumberToDecide,
  book: Codebook,
): number | null {
  const [last, amount] = [mentions[index - 1], mentions[index - 2]];
  if (last?.unit !== '%' || amount?.unit !== mention.unit || amount.unit === '%' || amount.passage !== mention.passage) return null;
  const gap = text.slice(last.end, mention.start);
  const grown = (decisions[index - 1]?.matches ?? []).some(({ rule }) => book.byId.get(rule.indicator)?.kind === 'growth');
  const states = (decisions[index - 2]?.matches.length ?? 0) > 0;
  return states && (grown || last.status === 'change') && NEXT_STATEMENT.test(gap) && isLight(gap.replace(NEXT_STATEMENT, ''))
    ? index - 2
    : null;
}
