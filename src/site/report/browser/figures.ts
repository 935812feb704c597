/** A figure in the text, its line in the note beside it, and what was checked of it. */

const byHash = (link: Element | null): HTMLElement | null => document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');

/** The line of a figure in the note beside its passage. */
export function lineOf(mark: Element): HTMLElement | null {
  return byHash(mark)?.querySelector<HTMLElement>(`p a[href="#${mark.id}"]`) ?? null;
}

/** The figure that something is about: a figure itself, its line in a note, or a number of an equation. */
export function markOf(element: Element | null): HTMLElement | null {
  const mark = element?.closest<HTMLElement>('.text .q[id]');
  return mark ?? byHash(element?.closest('.text div[id] p a, .eq a') ?? null);
}

/** Figures that a relation counts together, and what they come out at. */
type Sum = { total: string; parts: readonly string[]; check: HTMLElement };

/** Signs before what the numbers come out at; others only say which is larger. */
const COMES_OUT: ReadonlySet<string> = new Set(['=', '≈', '≠']);

/** The relations that were checked in which numbers come out at another, as the list of checks shows them. */
export function sums(): Sum[] {
  return [...document.querySelectorAll<HTMLElement>('#checks li[id]')].flatMap((check) => {
    const numbers = [...check.querySelectorAll('.eq a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    const total = check.querySelector('.eq :is(.res, .bad) a')?.getAttribute('href')?.slice(1);
    const sign = [...check.querySelectorAll('.eq .op')].at(-1)?.textContent ?? '';
    return total && COMES_OUT.has(sign) ? [{ total, parts: numbers.filter((id) => id !== total), check }] : [];
  });
}

/** Checks that a figure takes part in. */
export function checksOf(mark: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#checks li[id]')].filter((check) => check.querySelector(`.eq a[href="#${mark}"]`));
}
