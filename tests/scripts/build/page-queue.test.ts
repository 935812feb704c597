import { expect, test } from 'vitest';
import { pageQueue } from '../../../scripts/lib/build/page-queue.ts';

/** Two languages of each page, those of one apart in the list. */
const pages = (count: number) => {
  const chinese = Array.from({ length: count }, (_, at) => `themes/${at}/index.html`);
  return [...chinese, ...chinese.map((file) => `en/${file}`)];
};

test('all pages that are to be made are given once, whoever asks', () => {
  const all = pages(60);
  const queue = pageQueue((there) => there.filter((file) => !file.includes('/7/')));
  const given = [...queue.next(all), ...queue.next(all)];
  expect(queue.done()).toBe(false);
  for (let more = queue.next(); more.length > 0; more = queue.next()) given.push(...more);
  expect(given.toSorted()).toEqual(all.filter((file) => !file.includes('/7/')).toSorted());
  expect(queue.done()).toBe(true);
  expect(queue.next(all)).toEqual([]);
});

test('both languages of a page are given to one', () => {
  const queue = pageQueue((all) => all);
  const first = new Set(queue.next(pages(60)));
  expect(first.size).toBeLessThan(60);
  for (const file of first) expect(first).toContain(file.startsWith('en/') ? file.slice(3) : `en/${file}`);
});

test('pages of a county and of its reports are given together', () => {
  const others = pages(40);
  const county = [
    'districts/330803/index.html',
    'reports/330803-2019-self-assessment/index.html',
    'reports/330803-2021-rectification/index.html',
  ];
  const first = new Set(
    pageQueue((all) => all).next([county[0] ?? '', ...others, ...county.slice(1), 'reports/331002-2020-work-report/index.html']),
  );
  expect([...first].slice(0, 3)).toEqual(county);
  expect(first).not.toContain('reports/331002-2020-work-report/index.html');
});

test('pages of an indicator and of its chart are given together, the list of indicators is a page like others', () => {
  const indicator = ['indicators/teachers/index.html', 'en/indicators/teachers/index.html', 'embed/indicators/teachers/index.html'];
  const given = pageQueue((all) => all).next([indicator[0] ?? '', ...pages(40), 'indicators/index.html', ...indicator.slice(1)]);
  expect(given.slice(0, 3)).toEqual(indicator);
  expect(given).not.toContain('indicators/index.html');
});

test('what is to be made is asked once, and nothing is left where nothing is', () => {
  const asked: number[] = [];
  const queue = pageQueue((all) => {
    asked.push(all.length);
    return [];
  });
  expect(queue.done()).toBe(false);
  expect(queue.next(pages(2))).toEqual([]);
  expect(queue.done()).toBe(true);
  expect(queue.next(pages(3))).toEqual([]);
  expect(asked).toEqual([4]);
});
