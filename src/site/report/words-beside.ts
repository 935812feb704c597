import { type Mention, type UnitKind, unitKind } from '../../model/index.ts';

const CLAUSE_END = /[，,。；;：:！？!?、()（）“”"《》\s]/;
const LONGEST = 12;
/** Whether units of a kind count things, which are named after the number; elsewhere they say how much, and the thing stands before it. */
const COUNTS: Record<UnitKind, boolean> = {
  people: true,
  attendances: true,
  places: true,
  money: false,
  'money-per-person': false,
  share: false,
  ratio: false,
  score: false,
  area: false,
  length: false,
  volume: false,
  mass: false,
  power: false,
  time: false,
  times: true,
  things: true,
  other: true,
};
/** Words before a number that name nothing. */
const LINKS = /(?:不少于|不低于|不超过|至少|共有|共计|达到|增加到|提高到|完成|约|近|共|达|为|有|将|到|了|在)+$/;

/**
 * The words beside a figure that no indicator names. Things are counted in front of their name (`5个教研片区`), amounts and rates stand
 * behind it (`建成率达100%`); where the one gives no words, the other does.
 */
export function wordsBeside(text: string, mention: Pick<Mention, 'start' | 'end' | 'unit'>): string {
  const before = wordsBefore(text, mention.start);
  const after = wordsAfter(text, mention.end);
  const [first, second] = COUNTS[unitKind(mention.unit)] ? [after, before] : [before, after];
  return first.length >= 2 ? first : second || first;
}

function wordsBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST && !CLAUSE_END.test(text[start - 1] as string)) start--;
  return text.slice(start, end).replace(LINKS, '');
}

function wordsAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start < LONGEST && text[end] !== '的' && !CLAUSE_END.test(text[end] as string)) end++;
  return text.slice(start, end);
}
