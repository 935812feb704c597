import citing from 'script:cite';
import type { Asked } from '../../citation/browser/cite.ts';
import { loadAsset } from '../../ui/browser/site.ts';
import { placeAddress } from './source.ts';

const cite = (): Promise<(asked: Asked) => void> => loadAsset(citing, 'cite');

/** The button beside the reference to the report shows it in all forms. */
export function citeReport(): void {
  const button = document.querySelector<HTMLElement>('[data-forms]');
  button?.addEventListener('click', async () => {
    const id = document.getElementById('source')?.dataset['id'] ?? '';
    const shown = await cite().catch(() => null);
    shown?.({ kind: 'report', id, retrieved: button.dataset['forms'] || null, back: button });
  });
}

/** What is asked of a place of this report, but for its address, its report, and where the reader goes on. */
type AskedHere = { kind: 'figure'; sentence: string; raw: string } | { kind: 'check'; name: string; equation: string };

const squeezed = (element: Element | null): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Shows the references to a place of this report; its script is loaded now. @throws Error where it does not come */
export async function citePlace(anchor: string, asked: AskedHere, back: HTMLElement): Promise<void> {
  (await cite())({ ...asked, place: placeAddress(anchor), report: squeezed(document.querySelector('h1')), back });
}

/** The sentence that a check rests on: its own number changes with the checks before it. */
function anchorOf(check: HTMLElement): string {
  const link = check.querySelector<HTMLAnchorElement>('.eq a[href^="#"], .from a.serif');
  return link?.hash.slice(1) || check.id;
}

/** Shows the references to a check. @throws Error where its script does not come */
export function citeCheck(check: HTMLElement, back: HTMLElement): Promise<void> {
  const equation = squeezed(check.querySelector('.eq')) || squeezed(check.querySelector('.from'));
  const name = check.querySelector('.what')?.firstChild?.textContent?.trim() ?? '';
  return citePlace(anchorOf(check), { kind: 'check', name, equation }, back);
}
