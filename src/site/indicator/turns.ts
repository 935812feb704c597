import type { SlopeEnd } from '../../charts/slope.ts';
import { pairsOf, seriesKey } from '../../compare/series.ts';
import type { Value } from '../../compare/types.ts';
import { signedValue } from '../../model/quantity-cells.ts';
import { byCodeUnit } from '../../text/order.ts';
import { periodName } from '../i18n/labels.ts';
import type { Lang } from '../i18n/routes.ts';
import { typeWidth } from '../ui/typeset.ts';
import { valueWords } from './value-words.ts';

/** An earlier and a later value of one district that may be held against each other. */
export type Turn = { from: Value; to: Value };

/** Widest words, in characters of Chinese type, that stand over an end of a slope without leaving it. */
const WIDEST = 6;

/** Words of a value over an end of a slope: with their unit where both have room. */
function endWords(value: Value, lang: Lang): string {
  const words = valueWords(value, lang);
  const close = lang === 'zh' ? words.replace(/\s/g, '') : words;
  return typeWidth(close) <= WIDEST ? close : valueWords({ ...value, unit: '' }, lang);
}

/** An end of a slope with its words. */
export function slopeEnd(value: Value, lang: Lang): SlopeEnd {
  return {
    value: signedValue(value),
    words: endWords(value, lang),
    when: value.period === null ? '' : periodName(value.period, lang),
  };
}

/** Values of one district and kind over years: the first and the last. */
function overYears(values: readonly Value[]): Turn[] {
  const dated = values.filter(({ period, status }) => period !== null && (status === 'actual' || status === 'base'));
  return [...Map.groupBy(dated, (value) => `${value.district} ${seriesKey(value)}`).values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => byCodeUnit(a.period ?? '', b.period ?? ''));
    const [from, to] = [sorted[0], sorted.at(-1)];
    return from && to && from.period !== to.period ? [{ from, to }] : [];
  });
}

/** From–to pairs of sentences and values over years, by place; each earlier and later value once. */
export function turnsOf(values: readonly Value[]): Turn[] {
  const turns = [...pairsOf(values).map(({ from, to }) => ({ from, to })), ...overYears(values)];
  const seen = new Set<string>();
  return turns
    .filter(({ to: { mention } }) => !seen.has(mention) && seen.add(mention))
    .toSorted((a, b) => byCodeUnit(a.to.district, b.to.district));
}
