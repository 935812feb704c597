import { csv } from '../../../text/csv.ts';
import { html } from '../../../text/html.ts';
import { sharedWords } from '../../../text/shared-words.ts';
import { siteFor } from '../../compare/browser/permanent.ts';
import { copyText, tell } from '../../ui/browser/clipboard.ts';
import { download, elements, onAct } from '../../ui/browser/dom.ts';
import { pageUrl } from '../../ui/browser/site.ts';
import { addressWords } from '../../ui/words.ts';
import { newerForm, type Pin, readPins, toggled, writePins } from '../pins.ts';
import { PASSAGE_COLUMNS, type PinnedText, passageMarkdown, passageRows, type SideView, sharedList, sideArticle } from '../side.ts';
import { passageWords } from '../words.ts';
import { type Named, pinnedText } from './pinned-texts.ts';
import { storedPins } from './stored-pins.ts';

/** Characters of the shortest word that counts as shared: whole reports share so much that only longer ones tell something. */
const SHORTEST = { passages: 3, reports: 5 };

/** The page that puts pinned places side by side: its pins stand in the address, and are those kept in the browser. */
export class SidePage {
  readonly #place: HTMLElement;
  readonly #named: Named;
  readonly #dark = new Set<string>();
  /** Address of the hosted site; null where it is not known. */
  readonly #homepage: string | null;
  #pins: readonly Pin[];
  #texts: PinnedText[] = [];
  #turn = 0;

  constructor(place: HTMLElement, named: Named) {
    this.#place = place;
    this.#named = named;
    this.#homepage = place.dataset['homepage'] || null;
    const given = readPins(location.search);
    this.#pins = given.length > 0 ? given : storedPins.read();
    onAct(place, {
      unpin: (at) => this.change(this.#pins.filter((_, other) => other !== Number(at))),
      word: (word) => this.#turnLight(word),
      clear: () => this.change([]),
      take: (form, button) => void this.#take(form, button),
    });
    addEventListener('popstate', () => {
      this.#pins = readPins(location.search);
      void this.show();
    });
  }

  /** Adds a place, or takes it down where it is shown. */
  add(pin: Pin): void {
    this.change(toggled(this.#pins, pin));
  }

  change(pins: readonly Pin[]): void {
    this.#pins = pins;
    storedPins.write([...pins]);
    history.pushState(null, '', `${location.pathname}${writePins(pins)}`);
    void this.show();
  }

  /** Loads the texts and draws them. */
  async show(): Promise<void> {
    const own = ++this.#turn;
    const came = await Promise.all(
      this.#pins.map((pin) =>
        pinnedText(pin, this.#named).then(
          (text) => ({ text, missing: '' }),
          () => ({ text: null, missing: pin.words || `${pin.report} ${pin.anchor}`.trim() }),
        ),
      ),
    );
    if (own !== this.#turn) return;
    this.#texts = came.flatMap(({ text }) => text ?? []);
    this.#draw(came.flatMap(({ missing }) => missing || []));
  }

  #view(): SideView {
    const whole = this.#texts.some(({ pin }) => pin.anchor === '');
    const words = sharedWords(
      this.#texts.map(({ paragraphs }) => paragraphs.join('\n')),
      whole ? SHORTEST.reports : SHORTEST.passages,
    );
    return { lang: this.#named.lang, shared: words, dark: this.#dark, page: pageUrl };
  }

  #draw(missing: readonly string[]): void {
    const w = passageWords(this.#named.lang);
    const view = this.#view();
    const count = this.#texts.length;
    const fill = (name: string, content: Parameters<typeof elements>[0]) =>
      this.#place.querySelector(`[data-${name}]`)?.replaceChildren(...elements(content));
    const newer = newerForm(location.search);
    const notes = [...(newer === null ? [] : [addressWords(this.#named.lang).newerAddress(newer)]), ...missing.map(w.missing)];
    fill(
      'missing',
      notes.map((note) => html`<p>${note}</p>`),
    );
    fill('shared', count > 0 && sharedList(view, count));
    fill('articles', count > 0 ? this.#texts.map((text, at) => sideArticle(text, at, view)) : html`<p class="empty">${w.none}</p>`);
    const take = this.#place.querySelector<HTMLElement>('[data-taking]');
    if (take) take.hidden = count === 0;
    this.#place.dataset['side'] = 'ready';
  }

  #turnLight(word: string): void {
    if (!this.#dark.delete(word)) this.#dark.add(word);
    this.#draw([]);
    this.#place.querySelector<HTMLElement>(`[data-word="${CSS.escape(word)}"]`)?.focus();
  }

  /** Hands the places over, with addresses that hold elsewhere, too. */
  async #take(form: string, button: HTMLElement): Promise<void> {
    const { lang } = this.#named;
    const site = siteFor({ homepage: this.#homepage });
    const page = (path: string) => `${site}${path}`;
    if (form === 'csv') {
      download('county-reports-passages.csv', 'text/csv;charset=utf-8', csv(PASSAGE_COLUMNS, passageRows(this.#texts, page)));
      return;
    }
    const address = `${site ? page(`${lang === 'zh' ? '' : 'en/'}compare/passages/`) : location.href.replace(/[?#].*$/, '')}${writePins(this.#pins)}`;
    const copied = await copyText(form === 'link' ? address : passageMarkdown(this.#texts, { lang, page }));
    if (copied) tell(button, passageWords(lang).copied);
  }
}
