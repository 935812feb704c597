import { expect, test } from 'vitest';
import { withPlaceAnchors } from '../../../src/site/report/place-anchors.ts';

test('the page of a report has anchors where it has its places, and leads to them', () => {
  const page =
    '<p id="p-aaaa1111">有<a class="q" href="#n1" id="m-bbbb2222">3所</a></p><a href="#m-bbbb2222">3</a><a href="/reports/x/#m-cccc3333">x</a>';
  expect(withPlaceAnchors(page)).toBe(
    '<p id="p-aaaa1">有<a class="q" href="#n1" id="m-bbbb2">3所</a></p><a href="#m-bbbb2">3</a><a href="/reports/x/#m-cccc3333">x</a>',
  );
});

test('places whose anchors would be the same keep their ids', () => {
  const page = '<i id="m-abcde111"></i><i id="m-abcde222"></i><i id="m-abcde111-2"></i><a href="#m-abcde222"></a>';
  expect(withPlaceAnchors(page)).toBe('<i id="m-abcde111"></i><i id="m-abcde222"></i><i id="m-abcde-2"></i><a href="#m-abcde222"></a>');
});

test('words of a report that look like attributes stay as they are', () => {
  const page = '<p id="p-aaaa1111">写着 id=&quot;m-bbbb2222&quot;，href=#m-bbbb2222</p>';
  expect(withPlaceAnchors(page)).toContain('写着 id=&quot;m-bbbb2222&quot;，href=#m-bbbb2222');
});
