import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { records } from '../support/content.ts';
import { freshPage } from './browser.ts';
import { INDICATOR, PAGES } from './page-kinds.ts';

type Node = { nodeName: string; value?: string; attrs?: { name: string; value: string }[]; childNodes?: Node[] };

const HAN = /\p{Script=Han}/u;
/** Attributes that are read out or shown. */
const LABELS: ReadonlySet<string> = new Set(['alt', 'aria-label', 'aria-valuetext', 'title', 'placeholder', 'content', 'label']);

/** Chinese in labels of elements that do not say so. The title of a page names a county by its characters, too: by them it is known and found. */
function unmarkedLabels(node: Node, lang = ''): string[] {
  const attributes = node.attrs ?? [];
  const own = attributes.find(({ name }) => name === 'lang')?.value ?? lang;
  if (attributes.some(({ name, value }) => name === 'property' && value === 'og:title')) return [];
  const labels = attributes.filter(({ name, value }) => LABELS.has(name) && HAN.test(value) && !own.startsWith('zh'));
  return [
    ...labels.map(({ name, value }) => `${name}: ${value}`),
    ...(node.childNodes ?? []).flatMap((child) => unmarkedLabels(child, own)),
  ];
}

/** Chinese text of a page that stands in no element that says so. */
function unmarked(node: Node, lang = '', name = ''): string[] {
  const own = node.attrs?.find(({ name: attribute }) => attribute === 'lang')?.value ?? lang;
  if (['script', 'style'].includes(node.nodeName) || (node.nodeName === 'title' && name === 'head')) return [];
  const text =
    node.nodeName === '#text' && /\p{Script=Han}/u.test(node.value ?? '') && !own.startsWith('zh') ? [node.value?.trim() ?? ''] : [];
  return [...text, ...(node.childNodes ?? []).flatMap((child) => unmarked(child, own, node.nodeName))];
}

describe.each(PAGES.filter((path) => path.startsWith('en/')))('/%s', (path) => {
  test('says of every Chinese word that it is Chinese', () => {
    const page = parse(readFileSync(join(inject('siteFolder'), path, 'index.html'), 'utf8'));
    expect(unmarked(page as unknown as Node)).toEqual([]);
  });

  test('has no Chinese in labels that do not say so', () => {
    const page = parse(readFileSync(join(inject('siteFolder'), path, 'index.html'), 'utf8'));
    expect(unmarkedLabels(page as unknown as Node)).toEqual([]);
  });
});

/** Names of counties that stand by themselves in a text, without the letters that an English reader says them by. */
function unlettered(node: Node, names: ReadonlySet<string>): string[] {
  if (node.nodeName === 'svg' || node.nodeName === 'head') return [];
  const children = node.childNodes ?? [];
  return children.flatMap((child, at) => {
    const alone = child.nodeName === '#text' && names.has(child.value?.trim() ?? '');
    const lettered = children[at - 1]?.attrs?.some(({ name, value }) => name === 'lang' && value === 'en');
    return alone && !lettered ? [child.value ?? ''] : unlettered(child, names);
  });
}

test.each(['en/', 'en/reports/', 'en/districts/'])('/%s has letters before the characters of every county', (path) => {
  const names = new Set(records.map(({ report }) => report.district.name));
  const page = parse(readFileSync(join(inject('siteFolder'), path, 'index.html'), 'utf8'));
  expect(unlettered(page as unknown as Node, names)).toEqual([]);
});

/** The same in the page as scripts have left it. */
function unmarkedNow(): string[] {
  const han = /\p{Script=Han}/u;
  const chinese = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') ?? false;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    const words = node.textContent ?? '';
    if (han.test(words) && !/^(script|style)$/.test(parent?.localName ?? '') && !chinese(parent)) found.push(words.trim());
  }
  for (const element of document.body.querySelectorAll('*'))
    for (const name of ['alt', 'aria-label', 'aria-valuetext', 'title', 'placeholder']) {
      const label = element.getAttribute(name) ?? '';
      if (han.test(label) && !chinese(element)) found.push(`${name}: ${label}`);
    }
  return found;
}

/** What a reader does on a page, and what then is there. */
const STATES: Record<string, { path: string; shows: string; act?: (page: Page) => Promise<unknown> }> = {
  'names offered while typing': { path: 'en/', shows: '[role=option]', act: (page) => page.locator('main input').first().fill('衢') },
  'results of a search': { path: 'en/search/?q=教师', shows: '.hitgroup' },
  'a search that finds nothing': { path: 'en/search/?q=巩固律', shows: '.found' },
  'a search for a province': { path: 'en/search/?q=甘肃', shows: '.answer, .found' },
  'problems of one theme': {
    path: 'en/problems/',
    shows: 'main',
    act: (page) => page.locator('main select').first().selectOption({ index: 1 }),
  },
  'checks of one province': {
    path: 'en/checks/',
    shows: 'main',
    act: (page) => page.locator('main select').first().selectOption({ index: 1 }),
  },
  'rows that can be compared': { path: 'en/compare/?only=comparable', shows: 'figure[data-chart]' },
  'the sentence of a compared value': {
    path: 'en/compare/?only=comparable',
    shows: '.pop',
    act: (page) => page.locator('[data-matrix] a[data-value]').first().click(),
  },
  'an indicator narrowed': {
    path: `en/indicators/${INDICATOR}/`,
    shows: 'main figure',
    act: (page) => page.locator('main select').first().selectOption({ index: 1 }),
  },
  'display settings': { path: 'en/', shows: '#display fieldset', act: (page) => page.locator('.tools .display').click() },
};

describe('what scripts draw on English pages says of every Chinese word that it is Chinese', () => {
  test.each(Object.entries(STATES))('%s', async (_, { path, shows, act }) => {
    const { page } = await freshPage();
    await page.goto(inject('site') + path);
    await act?.(page);
    await page.locator(shows).first().waitFor();
    expect(await page.evaluate(unmarkedNow)).toEqual([]);
  });
});
