import { placeAnchor } from '../../model/place-anchor.ts';
import { FIRST_FORM, formParameter, viewParameters } from '../../model/view-address.ts';

/** Forms of the address. */
const FORM = FIRST_FORM;

/** A passage, a figure's sentence, or a whole report that a reader has put aside to read beside others. */
export type Pin = {
  report: string;
  /** Anchor on the page of the report (`p-…`, `m-…`); empty for the whole report. */
  anchor: string;
  /** First words, for the tray. */
  words: string;
};

/** Most pins: more cannot be read side by side. */
export const MOST_PINS = 12;
const REPORT = /^\d{6}-[\w-]{1,60}$/;
const ANCHOR = /^(?:[pm]-[\w.-]{1,60})?$/;
const WORDS = 40;

const sameAs = (a: Pin) => (b: Pin) => a.report === b.report && a.anchor === b.anchor;

/** A pin of its parts; null where they name nothing that could be a report. */
export function pinOf(report: string, anchor: string, words = ''): Pin | null {
  return REPORT.test(report) && ANCHOR.test(anchor)
    ? { report, anchor: placeAnchor(anchor), words: words.replace(/\s+/g, ' ').trim().slice(0, WORDS) }
    : null;
}

/** Pins in something found in the storage; whatever is none is left out. */
export function pinsIn(found: unknown): Pin[] {
  if (!Array.isArray(found)) return [];
  const pins: Pin[] = [];
  for (const item of found as unknown[]) {
    if (typeof item !== 'object' || item === null || !('report' in item) || !('anchor' in item)) continue;
    const words = 'words' in item && typeof item.words === 'string' ? item.words : '';
    const pin = pinOf(String(item.report), String(item.anchor), words);
    if (pin && !pins.some(sameAs(pin))) pins.push(pin);
  }
  return pins.slice(-MOST_PINS);
}

/** Pins with one more, or without it where it is among them. */
export function toggled(pins: readonly Pin[], pin: Pin): Pin[] {
  return pins.some(sameAs(pin)) ? pins.filter((other) => !sameAs(pin)(other)) : pinsIn([...pins, pin]);
}

/** Whether a place is among the pins. */
export function isPinned(pins: readonly Pin[], pin: Pin): boolean {
  return pins.some(sameAs(pin));
}

/** The place that an address leads to (`…/reports/<id>/#p-…`, on a disk `…/reports/<id>/index.html#p-…`). */
export function pinAt(address: string, words = ''): Pin | null {
  const [, report = '', anchor = ''] = /\/reports\/([^/?#]+)\/(?:index\.html)?(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
  return pinOf(report, anchor, words);
}

/** Pins as a query (`?p=330803-2019-self-assessment/p-1a2b,620802-2023-rectification`). */
export function writePins(pins: readonly Pin[]): string {
  return pins.length === 0
    ? ''
    : `?${formParameter(FORM)}p=${pins.map(({ report, anchor }) => (anchor ? `${report}/${anchor}` : report)).join(',')}`;
}

/** Form that a query states, where it is newer than this site; else null. */
export function newerForm(query: string): string | null {
  return viewParameters(query, FORM).newer;
}

/** Pins of a query; what names no place is left out, and all of a query in a newer form. */
export function readPins(query: string): Pin[] {
  const parts = (viewParameters(query, FORM).parameters.get('p') ?? '').split(',').filter(Boolean);
  return pinsIn(
    parts.map((part) => {
      const [report = '', anchor = ''] = part.split('/');
      return { report, anchor };
    }),
  );
}
