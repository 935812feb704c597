import { CHINESE, HAS_CHINESE } from '../../i18n/chinese.ts';

/** Elements that may hold no others: where they have Chinese they are marked themselves. */
const PLAIN: ReadonlySet<string> = new Set(['option', 'textarea', 'title', 'desc']);
const NO_WORDS: ReadonlySet<string> = new Set(['script', 'style']);
const SVG = 'http://www.w3.org/2000/svg';

const saysSo = (element: Element): boolean => element.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') ?? false;

/** An element around Chinese words: in a picture another than on the page. */
function around(parent: Element): Element {
  const element = parent.namespaceURI === SVG ? document.createElementNS(SVG, 'tspan') : document.createElement('span');
  element.setAttribute('lang', 'zh-Hans');
  return element;
}

/** Marks the Chinese of a text, unless what it stands in says so already. */
function markText(text: Text): void {
  const parent = text.parentElement;
  if (!parent || !HAS_CHINESE.test(text.data) || NO_WORDS.has(parent.localName) || saysSo(parent)) return;
  if (PLAIN.has(parent.localName)) {
    parent.setAttribute('lang', 'zh-Hans');
    return;
  }
  for (const run of [...text.data.matchAll(CHINESE)].toReversed()) {
    const words = text.splitText(run.index);
    words.splitText(run[0].length);
    const element = around(parent);
    words.replaceWith(element);
    element.append(words);
  }
}

function markIn(node: Node): void {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const found: Text[] = node instanceof Text ? [node] : [];
  while (texts.nextNode()) if (texts.currentNode instanceof Text) found.push(texts.currentNode);
  for (const text of found) markText(text);
}

let observed = false;

/** Whatever scripts write on this English page is marked where it is Chinese, as what came with the page was (`i18n/mark-chinese.ts`). */
export function markWhatIsDrawn(): void {
  if (observed) return;
  observed = true;
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) for (const node of target instanceof Text ? [target] : addedNodes) markIn(node);
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
}
