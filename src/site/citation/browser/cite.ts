import type { Lang } from '../../i18n/routes.ts';
import { figureTitle } from '../figure-title.ts';
import { type CslItem, placeItem } from '../item.ts';
import { citationWords } from '../words.ts';
import { openCiting } from './dialog.ts';
import { citedReport, reportHere, siteEdition, siteName, today } from './site.ts';

/** What a reader asks to cite; `place` is its address, or its permanent id where it is read from a disk and the site stands nowhere. */
export type Asked = { back: HTMLElement | null } & (AskedPlace | { kind: 'report'; id: string; retrieved: string | null });

type AskedPlace = { place: string } & (
  | { kind: 'figure'; report: string; sentence: string; raw: string }
  | { kind: 'check'; report: string; name: string; equation: string }
  | { kind: 'view'; title: string }
);

const ADDRESS = /^https?:/;

function titleOf(asked: AskedPlace, lang: Lang): string {
  const w = citationWords(lang);
  if (asked.kind === 'figure') return figureTitle(asked.report, asked.sentence, asked.raw);
  return w.made(asked.kind === 'view' ? asked.title : w.check(asked.name, asked.equation, asked.report), siteEdition());
}

/** What names a place for programs that keep references: report and anchor, or the state of the data that a comparison is of. */
function idOf({ kind, place }: AskedPlace): string {
  if (kind === 'view') return `compare-${/[?&]e=(\w+)/.exec(place)?.[1] ?? ''}`;
  return place.replace(/^.*\/(?=[^/]+\/?#)/, '').replace('/', '');
}

function placeCited(asked: AskedPlace, lang: Lang): CslItem {
  const w = citationWords(lang);
  const url = ADDRESS.test(asked.place) ? asked.place : null;
  const title = titleOf(asked, lang);
  const site = siteName();
  const said = asked.kind === 'figure' ? citedReport() : { author: w.maker(site), issued: null };
  return placeItem({ id: idOf(asked), title: url ? title : w.made(title, asked.place), site, accessed: today(), lang, url, ...said });
}

/** Shows how a report, a figure, a check or a comparison is cited. */
export function cite(asked: Asked): void {
  const lang: Lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
  const item = asked.kind === 'report' ? reportHere(asked) : placeCited(asked, lang);
  openCiting({ kind: asked.kind, item, lang, back: asked.back });
}
