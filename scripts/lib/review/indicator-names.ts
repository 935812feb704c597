import { pinyin } from 'pinyin-pro';
import type { Indicator } from '../../../src/model/index.ts';
import type { IndicatorName } from '../../../src/site/review/wire.ts';

/** Indicators as the picker of the desk finds them: by name, pinyin and initials. */
export function indicatorNames(indicators: readonly Indicator[]): IndicatorName[] {
  return indicators.map(({ id, zh, en, unit, definition, variants }) => ({
    id,
    zh,
    en,
    ...spoken(zh),
    unit,
    definition,
    variants: variants.map(({ id: variant, zh: name, en: english, axis }) => ({
      id: variant,
      zh: name,
      en: english,
      ...(axis && { axis }),
    })),
  }));
}

function spoken(name: string): { pinyin: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
  return { pinyin: syllables.join(' '), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}
