import { type Content, html } from '../../../text/html.ts';

/** The elements of some markup, made in this page. */
export function elements(content: Content): HTMLElement[] {
  const template = document.createElement('template');
  template.innerHTML = html`${content}`.text;
  return [...template.content.children] as HTMLElement[];
}

/** The element that some markup begins with. @throws Error where it holds none */
export function element(content: Content): HTMLElement {
  const [first] = elements(content);
  if (!first) throw new Error('The markup holds no element.');
  return first;
}

/** Calls back when something within a place is clicked that carries an attribute `data-<name>`, with its value. */
export function onAct(place: Element, acts: Readonly<Record<string, (value: string, target: HTMLElement) => void>>): void {
  place.addEventListener('click', (event) => {
    for (const [name, act] of Object.entries(acts)) {
      const target = (event.target as Element).closest<HTMLElement>(`[data-${name}]`);
      if (target && place.contains(target)) act(target.getAttribute(`data-${name}`) ?? '', target);
    }
  });
}

/** Hands a file to the reader. */
export function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = element(html`<a href="${url}" download="${name}"></a>`);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
