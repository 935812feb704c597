/** Brackets that only explain or complete the word before them: （含民办）, （包括普通高中和中职）, 退（离）休, 在园（班）. 学校（园） names both. */
const INSERTIONS = [
  /\((?:其中)?(?:包括|包含|不包括|含|不含|指|即)[^()\n\d]{0,60}\)/g,
  /(?<=[\u4e00-\u9fff])\((?!园\)|幼儿园\))[\u4e00-\u9fff]{1,2}\)(?=[\u4e00-\u9fff])/g,
];
const QUOTED = /“[^”\n]{0,60}”/g;

const blank = (words: string) => ' '.repeat(words.length);

/** A text without bracketed insertions; where no bracket closes there are none. */
export function withoutInsertions(text: string): string {
  return text.includes(')') ? INSERTIONS.reduce((words, pattern) => words.replace(pattern, blank), text) : text;
}

/** A text without quotations and bracketed insertions, which decide neither stage nor scope; every character keeps its place. */
export function plain(text: string): string {
  return withoutInsertions(text.includes('”') ? text.replace(QUOTED, blank) : text);
}
