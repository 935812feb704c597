/** Selections from here on bring their source along; shorter ones are words, not quotations. */
const QUOTATION = 20;

const line = document.getElementById('source');

/** Address of a place of the report: on the hosted site if that is known, else here; from a disk, the permanent id. */
export function placeAddress(anchor: string): string {
  const hash = anchor ? `#${anchor}` : '';
  const { home, id } = line?.dataset ?? {};
  if (home) return home + hash;
  return location.protocol === 'file:' ? `${id}${hash}` : location.href.replace(/#.*$/, '') + hash;
}

/** Source of a place: report, edition, address. */
export function sourceOf(anchor: string): string {
  return `${line?.textContent?.trim() ?? ''} ${placeAddress(anchor)}`;
}

/** Id of the passage around a node; empty outside of passages. */
export function passageOf(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.text :is(p, tr, h2, h3, h4, h5, h6)[id]')?.id ?? '';
}

/** A part of the text as it is read, without notes and signs. */
function withoutNotes(range: Range): DocumentFragment {
  const fragment = range.cloneContents();
  for (const note of fragment.querySelectorAll('div[id], .v')) note.remove();
  return fragment;
}

/** A passage copied from the report brings its source along. Copying itself is never in the way: without a clipboard nothing is changed. */
export function citeCopies(article: Element): void {
  article.addEventListener('copy', (event) => {
    const { clipboardData } = event as ClipboardEvent;
    const selection = getSelection();
    if (!clipboardData || !selection || selection.rangeCount === 0) return;
    const text = selection.toString().trim();
    if (text.length <= QUOTATION) return;
    const range = selection.getRangeAt(0);
    const source = sourceOf(passageOf(range.startContainer));
    const html = document.createElement('div');
    html.append(withoutNotes(range));
    const credit = document.createElement('p');
    credit.textContent = source;
    html.append(credit);
    clipboardData.setData('text/plain', `${text}\n\n${source}`);
    clipboardData.setData('text/html', html.innerHTML);
    event.preventDefault();
  });
}
