import type { Lang } from '../../i18n/routes.ts';
import { figureTitle } from '../figure-title.ts';
import { placeItem } from '../item.ts';
import { citationWords } from '../words.ts';
import { openCiting } from './dialog.ts';
import { citedReport, siteEdition, siteName, today } from './site.ts';

/** What a reader asks to cite; `place` is its address, or its permanent id where it is read from a disk and the site stands nowhere. */
export type Asked = { place: string; back: HTMLElement | null } & (
  | { kind: 'figure'; report: string; sentence: string; raw: string }
  | { kind: 'check'; report: string; name: string; equation: string }
  | { kind: 'view'; title: string }
);

const ADDRESS = /^https?:/;

function titleOf(asked: Asked, lang: Lang): string {
  const w = citationWords(lang);
  if (asked.kind === 'figure') return figureTitle(asked.report, asked.sentence, asked.raw);
  return w.made(asked.kind === 'view' ? asked.title : w.check(asked.name, asked.equation, asked.report), siteEdition());
}

/** What names a place for programs that keep references: report and anchor, or the state of the data that a comparison is of. */
function idOf({ kind, place }: Asked): string {
  if (kind === 'view') return `compare-${/[?&]e=(\w+)/.exec(place)?.[1] ?? ''}`;
  return place.replace(/^.*\/(?=[^/]+\/?#)/, '').replace('/', '');
}

/** Shows how a figure, a check or a comparison is cited. */
export function cite(asked: Asked): void {
  const lang: Lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
  const w = citationWords(lang);
  const url = ADDRESS.test(asked.place) ? asked.place : null;
  const title = titleOf(asked, lang);
  const site = siteName();
  const said = asked.kind === 'figure' ? citedReport() : { author: w.maker(site), issued: null };
  const item = placeItem({ id: idOf(asked), title: url ? title : w.made(title, asked.place), site, accessed: today(), lang, url, ...said });
  openCiting({ kind: asked.kind, item, lang, back: asked.back });
}
