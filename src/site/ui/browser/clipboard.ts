import { copyWords } from '../copy-words.ts';

/** Copies by a hidden field: for pages from a disk and old browsers, where the clipboard is closed to scripts. */
function copyByField(text: string): boolean {
  const field = document.createElement('textarea');
  const focused = document.activeElement as HTMLElement | null;
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;top:0;left:-99rem';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    focused?.focus({ preventScroll: true });
  }
}

/** Copies a text; false where the browser allows no way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByField(text);
  }
}

/** Shows a word on a button for a moment. */
export function tell(button: HTMLElement, word: string | undefined): void {
  const label = button.dataset['label'] ?? button.textContent ?? '';
  button.dataset['label'] = label;
  button.textContent = word ?? label;
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
}

/** A button with `data-copy` copies the text of the element that it names; where that is not allowed, it selects it. */
export function copyButton(button: HTMLButtonElement): void {
  button.addEventListener('click', async () => {
    const block = document.getElementById(button.dataset['copy'] ?? '');
    if (!block) return;
    const copied = await copyText(block.textContent?.trim() ?? '');
    if (!copied) getSelection()?.selectAllChildren(block);
    const w = copyWords(document.documentElement.lang === 'en' ? 'en' : 'zh');
    tell(button, copied ? w.copied : w.selected);
  });
}

/** All buttons of the page that copy. */
export function copyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) copyButton(button);
}
