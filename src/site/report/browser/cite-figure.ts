import { quoteAt } from '../../../text/quote.ts';
import { copyText, tell } from '../../ui/browser/clipboard.ts';
import { citePlace } from './cite.ts';
import { sourceOf } from './source.ts';

/** The sentence of a figure as it stands in its passage. */
export function sentenceOf(mark: Element): string {
  const passage = mark.closest('p, tr, h2, h3, h4, h5, h6') ?? mark;
  const before = document.createRange();
  before.setStart(passage, 0);
  before.setEndBefore(mark);
  const text = passage.textContent ?? '';
  const { start, end } = quoteAt(text, before.toString().length, { start: 0, end: text.length });
  return text.slice(start, end);
}

/** The button of a card copies the citation of its figure: sentence, source, edition, address. */
export function copyCitation(card: HTMLElement): void {
  const button = card.querySelector<HTMLButtonElement>('.copy-figure');
  button?.addEventListener('click', async () => {
    const mark = document.getElementById(card.dataset['of'] ?? '');
    if (!mark) return;
    const copied = await copyText(`“${sentenceOf(mark)}”——${sourceOf(mark.id)}`);
    tell(button, copied ? button.dataset['done'] : button.dataset['failed']);
  });
}

/** The other button shows the references to its figure, in all forms. */
export function showReferences(card: HTMLElement): void {
  const button = card.querySelector<HTMLButtonElement>('.cite-figure');
  button?.addEventListener('click', () => {
    const mark = document.getElementById(card.dataset['of'] ?? '');
    if (!mark) return;
    const asked = { kind: 'figure', sentence: sentenceOf(mark), raw: mark.textContent ?? '' } as const;
    citePlace(mark.id, asked, mark).catch(() => tell(button, button.dataset['failed']));
  });
}
