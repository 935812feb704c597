/** What may be a Chinese character or half of one: without knowledge of scripts, by which each unit of a text would be looked up, this is found in half the time. */
const CANDIDATE = /[\u2e80-\udfff\uf900-\ufaff]/g;
const HAN = /\p{Script=Han}/uy;

/** Where the next Chinese character begins, from a place on; the length of the text where there is none. */
export function nextHan(text: string, from: number): number {
  CANDIDATE.lastIndex = from;
  while (CANDIDATE.test(text)) {
    HAN.lastIndex = CANDIDATE.lastIndex - 1;
    if (HAN.test(text)) return CANDIDATE.lastIndex - 1;
  }
  return text.length;
}
