import type { Mention } from '../../model/index.ts';
import { directionName, type Lang, periodName, placeName, qualifierName, scopeName, stageName, statusName } from '../i18n/index.ts';

/** What a reader must know of a figure besides its value, in words; the report's own year goes without saying. `part` names a part of a whole. */
export function flagsOf(mention: Mention, year: number | null, lang: Lang, options: { stage?: boolean; part?: string } = {}): string[] {
  const { stage, period, status, qualifier, scope, direction, unit, place } = mention;
  return [
    place !== null ? placeName(place, lang) : '',
    options.stage !== false && stage && stage !== 'all' ? stageName(stage, lang) : '',
    period && period !== String(year) ? periodName(period, lang) : '',
    direction ? directionName(direction, unit, lang) : '',
    status !== 'actual' && !(direction && status === 'change') ? statusName(status, lang) : '',
    qualifier !== 'exact' && qualifier !== 'range' ? qualifierName(qualifier, lang) : '',
    scope === 'subset' && options.part ? options.part : scope !== 'district' ? scopeName(scope, lang) : '',
  ].filter(Boolean);
}
