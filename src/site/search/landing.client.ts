import { parseQuery } from '../../search/query.ts';
import { addressed } from '../ui/browser/address.ts';
import { element, onAct } from '../ui/browser/dom.ts';
import { pageUrl } from '../ui/browser/site.ts';
import { placesIn } from './browser/found-places.ts';
import { LANDING_STYLE, LIT, landingBar } from './landing.ts';
import { searchWords } from './words.ts';

/** Room above a place that was stepped to: the header, and a line. */
const ABOVE = 120;
const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
const words = searchWords(lang).landing;

/** Lights ranges under a name; browsers without custom highlights show the bar and the passage alone. */
function light(name: string, ranges: readonly Range[]): void {
  if (typeof CSS === 'undefined' || !CSS.highlights) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

const passageOf = (range: Range) => range.startContainer.parentElement?.closest('[id^="p-"]');

/** Marks what was searched for on the page of a report, and leads from place to place. */
function land(typed: string, article: Element): void {
  const passages = [...article.querySelectorAll('[id^="p-"]')];
  const ranges = passages.flatMap((passage) => placesIn(passage, parseQuery(typed)));
  const target = addressed(location.hash);
  if (ranges.length === 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LANDING_STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const results = pageUrl(`${lang === 'zh' ? '' : 'en/'}search/?q=${encodeURIComponent(typed)}`);
  const bar = element(landingBar(typed, ranges.length, results, lang));
  let at = Math.max(
    0,
    ranges.findIndex((range) => target?.contains(range.startContainer)),
  );
  const show = (scroll: boolean) => {
    const range = ranges[at];
    if (!range) return;
    bar.querySelector('[data-at]')?.replaceChildren(words.at(at + 1, ranges.length));
    light(LIT.all, ranges);
    light(LIT.current, [range]);
    for (const landed of document.querySelectorAll('.landed')) landed.classList.remove('landed');
    passageOf(range)?.classList.add('landed');
    if (scroll) scrollBy({ top: range.getBoundingClientRect().top - ABOVE });
  };
  onAct(bar, {
    step: (by) => {
      at = (at + Number(by) + ranges.length) % ranges.length;
      show(true);
    },
    clear: () => {
      for (const name of Object.values(LIT)) light(name, []);
      for (const landed of document.querySelectorAll('.landed')) landed.classList.remove('landed');
      document.body.classList.remove('has-landing');
      bar.remove();
    },
  });
  document.body.append(bar);
  document.body.classList.add('has-landing');
  show(true);
}

const typed = new URLSearchParams(location.search).get('q') ?? '';
const article = document.querySelector('.text');
if (typed !== '' && article) {
  land(typed, article);
  // The address of the report is its own again: what is copied or cited from here carries no search.
  history.replaceState(history.state, '', location.pathname + location.hash);
}
