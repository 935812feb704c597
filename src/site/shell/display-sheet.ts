import { html, type Markup } from '../../text/html.ts';
import type { Lang } from '../i18n/routes.ts';
import { displayWords } from './display-words.ts';

/** Settings of 字号, 明暗, 对比 with their values; the empty value is the default. */
const settings = (w: ReturnType<typeof displayWords>) =>
  [
    [
      'size',
      w.size,
      [
        ['s', w.small],
        ['', w.medium],
        ['l', w.large],
      ],
    ],
    [
      'theme',
      w.theme,
      [
        ['', w.auto],
        ['light', w.light],
        ['dark', w.dark],
      ],
    ],
    [
      'contrast',
      w.contrast,
      [
        ['', w.standard],
        ['more', w.more],
      ],
    ],
  ] as const;

/** The settings that a reader chooses from. The page script reads `data-set="<setting>=<value>"`, keeps the choice in the browser and shows which is chosen. */
export function displaySheet(lang: Lang): Markup {
  return html`${settings(displayWords(lang)).map(
    ([key, name, values]) =>
      html`<fieldset><legend>${name}</legend><div>${values.map(
        ([value, label]) => html`<button type="button" data-set="${key}=${value}" aria-pressed="false">${label}</button>`,
      )}</div></fieldset>`,
  )}`;
}
