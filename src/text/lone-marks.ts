/** Marks that stand in pairs, opening to closing. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '「': '」',
};
const CLOSING = new Set(Object.values(PAIRS));
const ANY = new RegExp(`[${Object.entries(PAIRS).flat().join('')}]`);

/** Places of marks without their other half: what is cut out of a sentence may begin behind one, or end before one. */
function loneMarks(words: string): Set<number> {
  const open: number[] = [];
  const lone = new Set<number>();
  [...words].forEach((mark, at, all) => {
    if (mark in PAIRS) open.push(at);
    if (!CLOSING.has(mark)) return;
    const last = open.at(-1);
    if (last !== undefined && PAIRS[all[last] ?? ''] === mark) open.pop();
    else lone.add(at);
  });
  for (const at of open) lone.add(at);
  return lone;
}

/** Words without quotation marks, title marks and brackets that have no other half; pairs stay. */
export function withoutLoneMarks(words: string): string {
  if (!ANY.test(words)) return words;
  const lone = loneMarks(words);
  return lone.size === 0 ? words : [...words].filter((_, at) => !lone.has(at)).join('');
}
