import { lineOf, markOf, sums } from './figures.ts';

const put = (elements: Iterable<Element | null | undefined>, name: string): void => {
  for (const element of elements) element?.classList.add(name);
};

/**
 * What belongs together lights up together: a figure and its line in the note; a total and its parts, in the text and on the bar beside it; a
 * part and its piece of the bar.
 */
export function lights(): (from: Element | null) => void {
  const known = sums();
  const bar = (check: HTMLElement) => document.querySelector(`.text a[href="#${check.id}"] .parts`)?.children ?? [];
  return (from) => {
    for (const lit of document.querySelectorAll('.text .on, .text .part')) lit.classList.remove('on', 'part');
    const mark = markOf(from);
    if (!mark) return;
    put([mark, lineOf(mark)], 'on');
    for (const { total, parts, check } of known) {
      const pieces = [...bar(check)];
      if (total === mark.id) {
        put(
          parts.map((id) => document.getElementById(id)),
          'part',
        );
        put(pieces, 'on');
      }
      const at = parts.indexOf(mark.id);
      if (at >= 0) put([pieces[at]], 'on');
    }
  };
}
