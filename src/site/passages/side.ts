import { attributes, type Content, html, type Markup } from '../../text/html.ts';
import type { SharedWord } from '../../text/shared-words.ts';
import type { Lang } from '../i18n/routes.ts';
import { type Pin, writePins } from './pins.ts';
import { passageWords } from './words.ts';

/** A pinned place with its text. */
export type PinnedText = {
  pin: Pin;
  /** County, and what kind of report of which year. */
  place: string;
  about: string;
  title: string;
  /** Headings above the passage; empty for a whole report. */
  path: string;
  /** Paragraphs that are shown. */
  paragraphs: readonly string[];
  /** Part of the first paragraph that was pinned as a figure's sentence. */
  sentence: string;
  /** Where the paragraphs stand in the report, from 0 to 1. */
  from: number;
  to: number;
  /** The whole report, for the places of shared words. */
  whole: string;
};

/** What the page is written from. */
export type SideView = {
  lang: Lang;
  shared: readonly SharedWord[];
  /** Words that the reader has put out. */
  dark: ReadonlySet<string>;
  /** Address of a page (`reports/<id>/#p-…`). */
  page(path: string): string;
};

const lit = ({ shared, dark }: SideView) => shared.map(({ word }) => word).filter((word) => !dark.has(word));

/** A text cut at the words, in the order of the text; of words that overlap the first counts. */
export function cutAt(text: string, words: readonly string[]): { text: string; lit: boolean }[] {
  const starts = words.flatMap((word) => placesOf(text, word).map((start) => ({ start, end: start + word.length })));
  const parts: { text: string; lit: boolean }[] = [];
  let at = 0;
  for (const { start, end } of starts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), lit: false });
    parts.push({ text: text.slice(start, end), lit: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), lit: false });
  return parts;
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

function marked(text: string, words: readonly string[]): Content {
  return cutAt(text, words).map((part) => (part.lit ? html`<mark>${part.text}</mark>` : part.text));
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** Where the passage stands in its report, and where the report has the shared words. */
function barcode({ from, to, whole }: PinnedText, view: SideView): Markup {
  const places = lit(view).flatMap((word) => placesOf(whole, word).map((at) => percent(at / Math.max(1, whole.length))));
  const ticks = [...new Set(places)].map((x) => html`<line class="hit" x1="${x}" x2="${x}" y1="4" y2="17"/>`);
  const here = html`<rect class="here" x="${percent(from)}" width="${percent(Math.max(0.005, to - from))}" y="2" height="15"/>`;
  return html`<svg class="barcode" width="100%" height="18" role="img" aria-label="${passageWords(view.lang).where}"><line class="base" x1="0" x2="100%" y1="17.5" y2="17.5"/>${here}${ticks}</svg>`;
}

function paragraph(text: string, sentence: string, words: readonly string[]): Markup {
  const at = sentence === '' ? -1 : text.indexOf(sentence);
  if (at < 0) return html`<p>${marked(text, words)}</p>`;
  const before = marked(text.slice(0, at), words);
  const after = marked(text.slice(at + sentence.length), words);
  return html`<p>${before}<span class="pinned-sentence">${marked(sentence, words)}</span>${after}</p>`;
}

/** One pinned place: whose it is, where it stands, its words, the way on. */
export function sideArticle(text: PinnedText, at: number, view: SideView): Markup {
  const w = passageWords(view.lang);
  const { pin, place, about, path, paragraphs, sentence } = text;
  const words = lit(view);
  const address = view.page(`reports/${pin.report}/${pin.anchor && `#${pin.anchor}`}`);
  const head = html`<header><div><h2 lang="zh-Hans">${place} <small>${about}</small></h2><p class="note at" lang="zh-Hans">${pin.anchor === '' ? w.wholeReport : path}</p></div><button type="button" class="btn ghost" aria-label="${w.remove(place)}" data-unpin="${at}">✕</button></header>`;
  const body = html`<div class="quote"${attributes({ tabindex: paragraphs.length > 1 ? 0 : undefined })} lang="zh-Hans">${paragraphs.map((each) => paragraph(each, sentence, words))}</div>`;
  return html`<article>${head}${barcode(text, view)}${body}<p class="note"><a href="${address}">${w.readOn}</a></p></article>`;
}

/** The words that the places share, each of which may be put out. */
export function sharedList(view: SideView, places: number): Markup {
  const w = passageWords(view.lang);
  if (places < 2) return html`<p class="note">${w.sharedOne}</p>`;
  if (view.shared.length === 0) return html`<p class="note">${w.sharedNone}</p>`;
  const chips = view.shared.map(
    ({ word, texts }) =>
      html`<button type="button" class="chip" aria-pressed="${String(!view.dark.has(word))}" data-word="${word}" lang="zh-Hans">${word}${places > 2 && html` <span class="n">${w.sharedIn(texts)}</span>`}</button>`,
  );
  return html`<p class="label">${w.shared}</p><div class="chips">${chips}</div>`;
}

/** Columns of the file. */
export const PASSAGE_COLUMNS = ['report', 'place', 'about', 'title', 'anchor', 'path', 'text', 'url'] as const;

/** The pinned places as rows of a table; `page` must give permanent addresses. */
export function passageRows(texts: readonly PinnedText[], page: SideView['page']): string[][] {
  return texts.map(({ pin, place, about, title, path, paragraphs }) => [
    pin.report,
    place,
    about,
    title,
    pin.anchor,
    path,
    paragraphs.join('\n'),
    page(`reports/${pin.report}/${pin.anchor && `#${pin.anchor}`}`),
  ]);
}

const SIGNS = /[\\`*_{}[\]<>()#+!|~&]/g;
const plain = (words: string) => words.replace(SIGNS, (sign) => `\\${sign}`);

/** The pinned places as quotations in Markdown, each with its source. */
export function passageMarkdown(texts: readonly PinnedText[], { lang, page }: Pick<SideView, 'lang' | 'page'>): string {
  const quotes = passageRows(texts, page).map(([, place = '', about = '', title = '', , path = '', text = '', url = '']) => {
    const lines = text.split('\n').map((line) => `> ${plain(line.trim())}`);
    return `### ${plain(`${place} ${about}`)}\n\n${path && `${plain(path)}\n\n`}${lines.join('\n>\n')}\n\n${plain(title)}，<${url}>\n`;
  });
  const address = page(`${lang === 'zh' ? '' : 'en/'}compare/passages/${writePins(texts.map(({ pin }) => pin))}`);
  return `## ${passageWords(lang).title}\n\n${quotes.join('\n')}\n<${address}>\n`;
}
