import { html, type Markup } from '../../text/html.ts';
import { htmlLang, type Lang } from '../i18n/routes.ts';
import { KEY_LIST, reviewWords } from './words.ts';

/** The frame of the desk: what stays while its script draws the rest. Addresses are below the token. */
export function deskPage(lang: Lang, base: string): Markup {
  const w = reviewWords(lang);
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  return html`${DOCTYPE}<html lang="${htmlLang[lang]}" data-base="${base}" data-lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${w.title}</title><meta name="color-scheme" content="light dark">
<link rel="icon" href="${base}favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="${base}desk.css"><script src="${base}early.js"></script><script src="${base}desk.js" defer></script></head>
<body class="desk">
<a class="skip" href="#case">${w.skip}</a>
<header class="dtop"><p class="who"><b>${w.title}</b><select id="report" aria-label="${w.report}"></select></p>
<nav class="tabs" id="tabs" aria-label="${w.queue}"></nav>
<div class="tools"><span class="saved" id="saved" role="status"></span><button type="button" class="by" data-act="who" title="${w.reviewer}"><span class="vh">${w.reviewer}: </span><span id="by"></span></button><select id="theme" aria-label="${w.display}"><option value="">${w.auto}</option><option value="light">${w.light}</option><option value="dark">${w.dark}</option></select><a class="lang" href="${base}${other === 'en' ? 'en' : ''}" lang="${htmlLang[other]}">${other === 'en' ? 'English' : '中文'}</a></div></header>
<section class="prog" aria-label="${w.progress}"><div id="bars"></div><p id="rate"></p></section>
<main class="grid"><aside class="queue" id="queue" aria-label="${w.queue}"></aside><div class="stage" id="case" tabindex="-1"></div></main>
<footer class="dfoot"><div class="acts" id="acts"></div>${keysView(lang)}</footer>
<div class="toast" id="toast" role="status" hidden></div><p class="vh" id="now" aria-live="polite"></p>
<dialog class="pick" id="dialog"></dialog>
<noscript><p class="empty">${w.offline}</p></noscript>
</body></html>`;
}

const DOCTYPE = html`<!doctype html>`;

/** The keys of the foot, on wide screens. */
function keysView(lang: Lang): Markup {
  const shown = KEY_LIST.filter(({ keys }) => ['↑↓', '/', 'N', '→ ←', 'B', '?'].includes(keys));
  return html`<ul class="keys">${shown.map((key) => html`<li><kbd>${key.keys}</kbd>${key[lang]}</li>`)}</ul>`;
}

/** All keys, as `?` shows them. */
export function keyList(lang: Lang): Markup {
  return html`<ul class="kt">${KEY_LIST.map((key) => html`<li><kbd>${key.keys}</kbd><span>${key[lang]}</span></li>`)}</ul>`;
}
