import type { IndicatorName } from './wire.ts';

/** How well a name answers what was typed; less is better, null is not at all. */
type Test = (name: IndicatorName, typed: string) => boolean;

/** From the best: initials and names that begin so, then parts of names, of pinyin, of the definition. */
const TESTS: readonly Test[] = [
  ({ zh, id }, typed) => zh === typed || id === typed,
  ({ initials }, typed) => initials.startsWith(typed),
  ({ zh }, typed) => zh.startsWith(typed),
  ({ zh }, typed) => zh.includes(typed),
  ({ pinyin }, typed) => pinyin.replaceAll(' ', '').startsWith(typed),
  ({ initials }, typed) => initials.includes(typed),
  ({ pinyin }, typed) => pinyin.replaceAll(' ', '').includes(typed),
  ({ en, id }, typed) => en.toLowerCase().replaceAll(' ', '').includes(typed) || id.includes(typed),
  ({ definition }, typed) => typed.length > 1 && definition.zh.includes(typed),
];

/** Indicators whose name, pinyin, initials or English fit what was typed, the best first; with nothing typed those given as likely. */
export function namesFor(names: readonly IndicatorName[], typed: string, likely: readonly string[], most: number): IndicatorName[] {
  const query = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (query === '') {
    const first = likely.flatMap((id) => names.find((name) => name.id === id) ?? []);
    return [...first, ...names.filter(({ id }) => !likely.includes(id))].slice(0, most);
  }
  const ranked = names.map((name) => ({ name, rank: TESTS.findIndex((test) => test(name, query)) }));
  return ranked
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.name.zh.length - b.name.zh.length)
    .slice(0, most)
    .map(({ name }) => name);
}
