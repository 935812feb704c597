import type { Mention } from '../../model/index.ts';
import { directionName, type Lang, periodName, placeName, qualifierName, scopeName, stageName, statusName } from '../i18n/index.ts';

/**
 * What a reader must know of a figure besides its value, in words; the report's own year goes without saying.
 *
 * @param options `part` names a part of a whole, and is asked of those alone; without `qualifier` where the value has its sign
 */
export function flagsOf(
  mention: Mention,
  year: number | null,
  lang: Lang,
  options: { stage?: boolean; qualifier?: boolean; part?: () => string } = {},
): string[] {
  const part = mention.scope === 'subset' ? options.part?.() : undefined;
  const { stage, period, status, qualifier, scope, direction, unit, place } = mention;
  return [
    place !== null ? placeName(place, lang) : '',
    options.stage !== false && stage && stage !== 'all' ? stageName(stage, lang) : '',
    period && period !== String(year) ? periodName(period, lang) : '',
    direction ? directionName(direction, unit, lang) : '',
    status !== 'actual' && !(direction && status === 'change') ? statusName(status, lang) : '',
    options.qualifier !== false && qualifier !== 'exact' && qualifier !== 'range' ? qualifierName(qualifier, lang) : '',
    part || (scope !== 'district' ? scopeName(scope, lang) : ''),
  ].filter(Boolean);
}
