/** Characters of a sentence that a reference quotes. */
const MOST = 80;
const ENDS = /[。；;，,：:\s]+$/u;
/** Where a sentence may be cut. */
const CLAUSES = /(?<=[，,；;])/u;

/**
 * Title of a figure in a reference: the report, and the sentence that states the figure; of a long one the clauses around the figure.
 *
 * @param raw the figure as written, which stands in the sentence
 */
export function figureTitle(report: string, sentence: string, raw: string): string {
  return `${report}：${around(sentence.trim(), raw)}`;
}

function around(sentence: string, raw: string): string {
  const whole = sentence.replace(ENDS, '');
  if (whole.length <= MOST) return whole;
  const clauses = sentence.split(CLAUSES);
  const at = Math.max(
    0,
    clauses.findIndex((clause) => clause.includes(raw)),
  );
  let [from, to] = [at, at + 1];
  const length = () => clauses.slice(from, to).join('').length;
  // The clause before names what is counted more often than the one after.
  if (from > 0 && length() + (clauses[from - 1] ?? '').length <= MOST) from--;
  while (to < clauses.length && length() + (clauses[to] ?? '').length <= MOST) to++;
  const words = clauses.slice(from, to).join('').replace(ENDS, '');
  return `${from > 0 ? '…' : ''}${words}${to < clauses.length ? '…' : ''}`;
}
