import type { Reply } from '../../model/index.ts';
import { html, type Markup } from '../../text/html.ts';
import { dateWords } from '../i18n/format.ts';
import type { Lang } from '../i18n/routes.ts';
import { replyWords } from './words.ts';

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** What a county said, in its own words: who, when, the words, and where they were published. */
export function repliesMarkup(replies: readonly Reply[], lang: Lang): Markup[] {
  const w = replyWords(lang);
  return replies.map(({ by, on, text, url }) => {
    const source = url && html` · <a href="${url}" rel="external noreferrer nofollow">${w.source}</a>`;
    const lines = linesOf(text).map((line) => html`<p class="quote" lang="zh-Hans">${line}</p>`);
    return html`<blockquote><p class="note"><b>${w.from(by, dateWords(on, lang))}</b>${source}</p>${lines}</blockquote>`;
  });
}
