import type { DirectoryEntry } from '../../../search/directory.ts';
import type { SearchDocument } from '../../../search/documents.ts';
import { unitAgrees } from '../../../search/figures.ts';
import type { DocumentHit } from '../../../search/match.ts';
import type { NearHit } from '../../../search/near.ts';
import { snippet } from '../../../search/snippet.ts';
import type { Lang } from '../../i18n/routes.ts';
import type { SearchWords } from '../../search/words.ts';
import { pageUrl } from '../../ui/browser/site.ts';
import { h, ticks } from './dom.ts';

/** What every part of the list needs: words, language, and the names of kinds of report. */
export type Surroundings = { words: SearchWords; lang: Lang; kinds: Record<string, string> };

/** Passages shown at once of one report. */
const SHOWN = 4;

/** A report with its best passages; the others unfold. */
export function reportHit(hit: DocumentHit, around: Surroundings): HTMLElement {
  const { document, passages } = hit;
  const places = passages.reduce((sum, passage) => sum + passage.marks.length, 0);
  const list = h('ul', {}, ...passages.slice(0, SHOWN).map((passage) => passageItem(document, passage.index, passage.marks, around)));
  const section = h('section', { class: 'hitgroup' }, head(document, hit, places, around), list);
  const rest = passages.slice(SHOWN);
  if (rest.length > 0) {
    const more = h('button', { type: 'button', class: 'more-hits' }, around.words.morePassages(rest.length));
    more.addEventListener('click', () => {
      const items = rest.map((passage) => passageItem(document, passage.index, passage.marks, around));
      list.append(...items);
      more.remove();
      items[0]?.querySelector('a')?.focus();
    });
    section.append(more);
  }
  return section;
}

function head(document: SearchDocument, hit: DocumentHit, places: number, { words, kinds }: Surroundings): HTMLElement {
  const title = h('a', { href: pageUrl(`reports/${document.id}/`) }, ...marked(document.title, hit.title));
  const facts = [
    document.path.at(-1),
    document.path[0],
    document.year === null ? words.undated : String(document.year),
    kinds[document.kind],
    words.places(places),
  ];
  const starts: number[] = [];
  let length = 0;
  for (const passage of document.passages) {
    starts.push(length);
    length += passage.text.length;
  }
  const at = hit.passages.flatMap(({ index, marks }) =>
    marks.map((mark) => ((starts[index] as number) + mark.start) / Math.max(1, length)),
  );
  return h(
    'header',
    {},
    h('div', {}, h('h2', {}, title), h('p', { class: 'note' }, facts.filter(Boolean).join(' · '))),
    ticks(at, words.where(places)),
  );
}

function marked(text: string, marks: { start: number; end: number }[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), h('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** One passage: where it stands, and its words around the marks. The whole of it leads to the passage in the report. */
function passageItem(
  document: SearchDocument,
  index: number,
  marks: { start: number; end: number }[],
  { words }: Surroundings,
): HTMLElement {
  const passage = document.passages[index] as SearchDocument['passages'][number];
  const parts = snippet(passage.text, marks).map(({ text, marked: hit }) => (hit ? h('mark', {}, text) : text));
  const quote = h('a', { class: 'quote', href: pageUrl(`reports/${document.id}/#${passage.id}`) }, ...parts);
  return h('li', { class: 'hit', 'data-hit': '' }, h('p', { class: 'at' }, passage.path || words.beginning), quote);
}

/** Other words that may have been meant, as searches of their own. */
export function suggestions(label: string, queries: { words: string; reports: number }[], { words, lang }: Surroundings): HTMLElement {
  const links = queries.map(({ words: query, reports }) => {
    const href = pageUrl(`${lang === 'zh' ? '' : 'en/'}search/?q=${encodeURIComponent(query)}`);
    return h('a', { class: 'chip', href }, h('b', {}, query), ` ${words.inReports(reports)}`);
  });
  return h('div', { class: 'names' }, h('p', { class: 'label' }, label), h('p', { class: 'chips' }, ...links));
}

/** The best passage of each report that holds nearly the words, with the report and the words it holds. */
export function nearSection(hits: NearHit[], around: Surroundings): HTMLElement {
  const items = hits.map(({ document, index, marks, words }) => {
    const item = passageItem(document, index, marks, around);
    item.setAttribute('data-near', words);
    const report = `${document.path.at(-1) ?? ''} ${document.year ?? around.words.undated}`;
    item.querySelector('.at')?.prepend(h('b', {}, around.words.nearTo(words)), h('br'), report, h('br'));
    return item;
  });
  return h(
    'section',
    { class: 'hitgroup' },
    h('h2', {}, around.words.near),
    h('p', { class: 'note' }, around.words.nearNote),
    h('ul', {}, ...items),
  );
}

/** Names that lead to pages of their own. */
export function nameChips(entries: DirectoryEntry[], { words, lang }: Surroundings): HTMLElement {
  const chips = entries.map((entry) => {
    const name = lang === 'zh' ? entry.zh.split(' ')[0] : entry.en;
    const path = `${lang === 'zh' ? '' : 'en/'}${entry.path}`;
    return h(
      'a',
      { class: 'chip', href: pageUrl(path) },
      words.types[entry.type],
      ' ',
      h('b', {}, name ?? ''),
      entry.note ? ` ${entry.note}` : '',
    );
  });
  return h('div', { class: 'names' }, h('p', { class: 'label' }, words.names), h('p', { class: 'chips' }, ...chips));
}

/** Observations that state the value asked for. */
export function valueSection(
  documents: SearchDocument[],
  { value, unit }: { value: number; unit: string },
  indicatorName: (id: string) => string,
  around: Surroundings,
): HTMLElement | null {
  const items = documents.flatMap((document) =>
    document.values
      .filter((stated) => stated.value === value && unitAgrees(unit, stated.unit))
      .map((stated) =>
        h(
          'li',
          {},
          h('a', { href: pageUrl(`reports/${document.id}/#${stated.mention}`) }, stated.raw),
          ` ${indicatorName(stated.indicator)} · ${document.path.at(-1) ?? ''} ${document.year ?? around.words.undated}`,
        ),
      ),
  );
  if (items.length === 0) return null;
  return h('div', { class: 'stated' }, h('p', { class: 'label' }, around.words.values), h('ul', {}, ...items));
}
