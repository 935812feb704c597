/** Chinese with the signs and figures that stand within it. */
export const CHINESE =
  /\p{Script=Han}(?:[\p{Script=Han}\d\s、，。；：！？·—…（）《》〔〕“”‘’「」【】％%+\-.]*[\p{Script=Han}。；！？）》〕”’」】])?/gu;
export const HAS_CHINESE = /\p{Script=Han}/u;

/** The sentences of an English text that hold no Chinese: for places that cannot say which of their words are Chinese. */
export function englishSentences(text = ''): string {
  return text
    .split(/(?<=[.;!?])\s+/)
    .filter((sentence) => !HAS_CHINESE.test(sentence))
    .join(' ')
    .replace(/;$/, '.');
}
