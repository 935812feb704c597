import type { Cursor } from './cursor.ts';

/** How a clause begins that tells what money was spent on. */
export const SPENT_ON =
  /^ ?(?:(?:主要|专门|先后|重点|全部|集中)?(?:用于|用以|新建|改建|扩建|改扩建|迁建|重建|建成|建设|完成|实施|启动|装修|改造|加快|为|对|购置|购买|采购|添置|配备|更新|支持|资助|补助|解决|改善|维修|开展|推进|加固|补充))/;

/**
 * Where the words end that tell what an amount of money is for: its own clause, and clauses after it that begin with a verb of spending
 * (投入416万元，专门为农村学校购置…); never past the next number or the statement.
 */
export function purposeEnd({ folded, stretch, statement, clause, next }: Cursor): number {
  let { end } = clause;
  while (end < statement.end && SPENT_ON.test(folded.slice(end + 1, end + 12))) end = stretch.segments.clause(end + 1).end;
  return Math.min(end, next?.start ?? end);
}
