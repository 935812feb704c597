/** Attributes and handlers of an element made by script; `null` and `false` leave an attribute out. */
export type Props = Readonly<Record<string, string | boolean | null | ((event: Event) => void)>>;

/** Makes an element. Words given as children are text, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  props: Props = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** Shows a word on a button for a moment. */
export function confirmOn(button: HTMLElement, word: string): void {
  const before = button.textContent ?? '';
  button.textContent = word;
  setTimeout(() => {
    button.textContent = before;
  }, 2000);
}

/** Hands a file to the reader. */
export function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = make('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Copies text; where the browser refuses, selects it in a field that the reader can copy from. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
