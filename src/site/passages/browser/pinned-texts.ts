import { quotesOf } from '../../../compare/quotes.ts';
import { placeAnchor } from '../../../model/place-anchor.ts';
import type { SearchDocument } from '../../../search/documents.ts';
import { unpackText } from '../../../search/texts.ts';
import { yearName } from '../../i18n/labels.ts';
import type { Lang } from '../../i18n/routes.ts';
import { loadReport } from '../../ui/browser/reports.ts';
import { loadText } from '../../ui/browser/texts.ts';
import type { Pin } from '../pins.ts';
import type { PinnedText } from '../side.ts';

/** What the page needs of the words of the interface. */
export type Named = { lang: Lang; kind(code: string): string };

async function documentOf(report: string): Promise<SearchDocument> {
  return unpackText(report, await loadText(report));
}

/** The sentence of a figure; empty for other places. */
async function sentenceOf({ report, anchor }: Pin): Promise<string> {
  if (!anchor.startsWith('m-')) return '';
  const quotes = Object.entries(quotesOf((await loadReport(report)).record));
  return quotes.find(([id]) => placeAnchor(id) === anchor)?.[1].text ?? '';
}

/** Number of the passage that is pinned; -1 where there is none. */
function passageOf({ passages }: SearchDocument, { anchor }: Pin, sentence: string): number {
  return passages.findIndex(({ id, text }) => (sentence === '' ? placeAnchor(id) === anchor : text.includes(sentence)));
}

/** The text of a pin. @throws Error where it does not load or is not in this edition */
export async function pinnedText(pin: Pin, { lang, kind }: Named): Promise<PinnedText> {
  const [document, sentence] = await Promise.all([documentOf(pin.report), sentenceOf(pin)]);
  const all = document.passages.map(({ text }) => text);
  const at = pin.anchor === '' ? -1 : passageOf(document, pin, sentence);
  if (pin.anchor !== '' && at < 0) throw new Error(pin.anchor);
  const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
  const total = Math.max(1, length(all));
  const before = at < 0 ? 0 : length(all.slice(0, at)) / total;
  const shown = at < 0 ? all : all.slice(at, at + 1);
  return {
    pin,
    place: document.path.at(-1) ?? document.district,
    about: `${yearName(document.year, lang)} ${kind(document.kind)}`,
    title: document.title,
    path: document.passages[at]?.path ?? '',
    paragraphs: shown,
    sentence,
    from: before,
    to: before + length(shown) / total,
    whole: all.join(''),
  };
}
