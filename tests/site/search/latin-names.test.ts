import { expect, test } from 'vitest';
import type { DirectoryEntry } from '../../../src/search/directory.ts';
import { inLanguage, latinNames } from '../../../src/site/search/browser/latin-names.ts';
import { html } from '../../../src/text/html.ts';

const place = (type: DirectoryEntry['type'], code: string, zh: string, romanised: string, reports = 0): DirectoryEntry => ({
  type,
  code,
  zh,
  en: zh,
  path: '',
  romanised,
  reports,
});
const names = latinNames(
  [
    place('province', '610000', '陕西省', 'Shanxi'),
    place('prefecture', '610100', '西安市', "Xi'an"),
    place('district', '610116', '长安区', "Chang'an", 2),
    place('district', '140302', '城区', 'Cheng'),
  ],
  { 61: 'Shaanxi' },
);

test('provinces have their customary names, districts without reports none', () => {
  expect([...names]).toEqual([
    ['陕西省', 'Shaanxi'],
    ['陕西', 'Shaanxi'],
    ['西安市', "Xi'an"],
    ['西安', "Xi'an"],
    ['长安区', "Chang'an"],
    ['长安', "Chang'an"],
  ]);
});

test('results on English pages name places in letters too, and leave quotations as they are', () => {
  const found = html`<p class="note">长安区 · 陕西省</p><a class="quote" lang="zh-Hans">长安区</a>`;
  expect(html`${inLanguage(found, 'en', names)}`.text).toBe(
    '<p class="note">Chang\'an <span lang="zh-Hans">长安区</span> · Shaanxi <span lang="zh-Hans">陕西省</span></p><a class="quote" lang="zh-Hans">长安区</a>',
  );
  expect(html`${inLanguage(found, 'zh', names)}`.text).toBe(found.text);
});
