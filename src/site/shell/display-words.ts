import { dictionary } from '../i18n/dictionary.ts';

/** Words of the display settings; apart from those of the shell, because they travel to the browser. */
export const displayWords = dictionary({
  size: { zh: '字号', en: 'Text' },
  small: { zh: '小', en: 'S' },
  medium: { zh: '中', en: 'M' },
  large: { zh: '大', en: 'L' },
  theme: { zh: '明暗', en: 'Theme' },
  auto: { zh: '自动', en: 'Auto' },
  light: { zh: '亮', en: 'Light' },
  dark: { zh: '暗', en: 'Dark' },
  contrast: { zh: '对比', en: 'Contrast' },
  standard: { zh: '标准', en: 'Normal' },
  more: { zh: '加强', en: 'More' },
});
