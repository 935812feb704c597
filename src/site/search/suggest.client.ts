import { html } from '../../text/html.ts';
import type { Lang } from '../i18n/routes.ts';
import { markWhatIsDrawn } from '../shell/browser/mark-drawn.ts';
import { Combobox } from '../ui/browser/combobox.ts';
import { element } from '../ui/browser/dom.ts';
import { pageUrl } from '../ui/browser/site.ts';
import { bringStyle } from '../ui/browser/style.ts';
import { matchingNames } from './browser/names.ts';
import { SUGGEST_STYLE } from './browser/suggest-style.ts';
import { nameOptions } from './results.ts';
import { searchWords } from './words.ts';

const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
const words = searchWords(lang);
const MOST = 8;

/** Offers names of pages under a search field. */
function suggestNames(field: HTMLInputElement): void {
  const list = element(html`<ul class="suggest" id="${`${field.id}-names`}" role="listbox" aria-label="${words.names}"></ul>`);
  field.form?.append(list);
  new Combobox({
    field,
    list,
    options: async (typed) => nameOptions(await matchingNames(typed, MOST).catch(() => []), { words, lang, kinds: {}, page: pageUrl }),
    // A click on the link goes there by itself.
    take: (option, pressed) => {
      const link = option.querySelector('a');
      if (link && !pressed?.closest('a')) location.assign(link.href);
    },
  });
}

bringStyle(SUGGEST_STYLE);
if (lang === 'en') markWhatIsDrawn();
for (const field of document.querySelectorAll<HTMLInputElement>('form[role="search"] input[name="q"]')) suggestNames(field);
