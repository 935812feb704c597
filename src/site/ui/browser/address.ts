/** The element that a fragment (`#m-…`) leads to; null where there is none, or the fragment is badly escaped. */
export function addressed(fragment: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(fragment.slice(1)));
  } catch {
    return null;
  }
}
