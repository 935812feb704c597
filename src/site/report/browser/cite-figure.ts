import { quoteAt } from '../../../text/quote.ts';
import { copyText, tell } from '../../ui/browser/clipboard.ts';
import { sourceOf, withoutNotes } from './source.ts';

/** The sentence of a figure as it stands in its passage. */
function sentenceOf(mark: Element): string {
  const passage = mark.closest('p, tr, h2, h3, h4, h5, h6') ?? mark;
  const before = document.createRange();
  before.setStart(passage, 0);
  before.setEndBefore(mark);
  const whole = document.createRange();
  whole.selectNodeContents(passage);
  const text = withoutNotes(whole).textContent ?? '';
  const { start, end } = quoteAt(text, withoutNotes(before).textContent?.length ?? 0, { start: 0, end: text.length });
  return text.slice(start, end);
}

/**
 * One button that copies the citation of one figure. It stands beside the line that is being read, so that it takes no room elsewhere, and
 * follows it on the keyboard.
 *
 * @returns puts the button beside the line of a figure
 */
export function figureCitations(): (mark: Element) => void {
  const button = document.querySelector<HTMLButtonElement>('.copy-figure');
  let cited: Element | null = null;
  button?.addEventListener('click', async () => {
    if (!cited) return;
    const copied = await copyText(`“${sentenceOf(cited)}”——${sourceOf(cited.id)}`);
    tell(button, copied ? button.dataset['done'] : button.dataset['failed']);
  });
  return (mark) => {
    const line = document.getElementById(`n${mark.id.slice(1)}`);
    if (!button || !line || mark === cited) return;
    cited = mark;
    button.hidden = false;
    button.style.top = `${line.offsetTop}px`;
    line.after(button);
  };
}
