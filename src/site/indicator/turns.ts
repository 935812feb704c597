import type { SlopeEnd } from '../../charts/slope.ts';
import { pairsOf, seriesKey } from '../../compare/series.ts';
import type { Value } from '../../compare/types.ts';
import { signedValue } from '../../model/quantity-cells.ts';
import { byCodeUnit } from '../../text/order.ts';
import { periodName } from '../i18n/labels.ts';
import type { Lang } from '../i18n/routes.ts';
import { valueWords } from './value-words.ts';

/** An earlier and a later value of one district that may be held against each other. */
export type Turn = { district: string; report: string; mention: string; from: SlopeEnd; to: SlopeEnd };

function end(value: Value, lang: Lang): SlopeEnd {
  return {
    value: signedValue(value),
    words: valueWords(value, lang).replace(/\s/g, ''),
    when: value.period === null ? '' : periodName(value.period, lang),
  };
}

function turn(from: Value, to: Value, lang: Lang): Turn {
  return { district: to.district, report: to.report, mention: to.mention, from: end(from, lang), to: end(to, lang) };
}

/** Values of one district and kind over years: the first and the last. */
function overYears(values: readonly Value[], lang: Lang): Turn[] {
  const dated = values.filter(({ period, status }) => period !== null && (status === 'actual' || status === 'base'));
  return [...Map.groupBy(dated, (value) => `${value.district} ${seriesKey(value)}`).values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => byCodeUnit(a.period ?? '', b.period ?? ''));
    const [from, to] = [sorted[0], sorted.at(-1)];
    return from && to && from.period !== to.period ? [turn(from, to, lang)] : [];
  });
}

/** From–to pairs of sentences and values over years, by place; each earlier and later value once. */
export function turnsOf(values: readonly Value[], lang: Lang): Turn[] {
  const turns = [...pairsOf(values).map(({ from, to }) => turn(from, to, lang)), ...overYears(values, lang)];
  const seen = new Set<string>();
  return turns.filter(({ mention }) => !seen.has(mention) && seen.add(mention)).toSorted((a, b) => byCodeUnit(a.district, b.district));
}
