import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { feedFiles } from '../../../scripts/lib/feeds/feed-files.ts';
import { atomFeed } from '../../../src/publish/feeds/atom.ts';
import { entryDays } from '../../../src/publish/feeds/days.ts';
import type { Feed } from '../../../src/publish/feeds/feed.ts';
import { jsonFeed } from '../../../src/publish/feeds/json-feed.ts';
import type { SiteCorpus } from '../../../src/publish/index.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { corpus } from '../corpus.ts';

/** An element of a feed with its attributes, words and children. */
type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] };

/** Reads a document strictly: one that is not well-formed throws. */
function parsed(xml: string): Element {
  const top: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (words) => {
    const element = open.at(-1);
    if (element) element.text += words;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return top.children[0] as Element;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What RFC 4287 asks of elements: how often each may stand in its parent, `1` once, `?` at most once, `*` any number. */
const FEED = { id: '1', title: '1', subtitle: '?', updated: '1', author: '*', link: '*', entry: '*' };
const ENTRY = { id: '1', title: '1', link: '*', published: '?', updated: '1', author: '*', category: '*', summary: '?' };
const HOLDS: Readonly<Record<string, Readonly<Record<string, string>>>> = { feed: FEED, entry: ENTRY, author: { name: '1' } };

/** Faults of an element against those rules. */
function faults(element: Element): string[] {
  const { name, attributes, children, text } = element;
  const holds = HOLDS[name] ?? {};
  const count = (of: string) => children.filter((child) => child.name === of).length;
  const said = (fault: string, is: boolean) => (is ? [`${name}: ${fault}`] : []);
  return [
    ...children.flatMap((child) => said(`holds ${child.name}`, !(child.name in holds))),
    ...Object.entries(holds).flatMap(([of, times]) =>
      said(`${count(of)} ${of}`, times === '1' ? count(of) !== 1 : times === '?' && count(of) > 1),
    ),
    ...said(`no moment: ${text}`, ['updated', 'published'].includes(name) && !MOMENT.test(text)),
    ...said(`no id that holds: ${text}`, name === 'id' && !UUID.test(text)),
    ...said('no words', ['title', 'name', 'summary'].includes(name) && text.trim() === ''),
    ...said('no address', name === 'link' && !attributes['href']),
    ...said('no term', name === 'category' && !attributes['term']),
    ...said('no author, of its own or of its feed', name === 'feed' && count('author') === 0),
    ...children.flatMap(faults),
  ];
}

const child = (element: Element, name: string) => element.children.find((one) => one.name === name) as Element;
const entries = (feed: Element) => feed.children.filter(({ name }) => name === 'entry');
const filesOf = (of: SiteCorpus) => new Map(Array.from(feedFiles(of), ({ path, content }) => [path, String(content())]));
const files = filesOf(corpus);
const atoms = [...files].filter(([path]) => path.endsWith('.xml'));
const jsons = [...files].filter(([path]) => path.endsWith('.json'));
const codes = [...new Set(corpus.records.map(({ report }) => report.district.code))];

describe('feeds', () => {
  test('are of all reports, of each province and of each district', () => {
    const provinces = [...new Set(codes.map((code) => `provinces/${code.slice(0, 2)}0000/feed`))];
    expect(atoms.map(([path]) => path).sort()).toEqual(
      ['feed', ...provinces, ...codes.map((code) => `districts/${code}/feed`)].map((path) => `${path}.xml`).sort(),
    );
    expect(jsons.map(([path]) => path).sort()).toEqual(['feed', ...provinces].map((path) => `${path}.json`).sort());
  });

  test.each(atoms)('%s is Atom', (path, xml) => {
    const feed = parsed(xml);
    expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-Hans' });
    expect(faults(feed)).toEqual([]);
    const ids = [feed, ...entries(feed)].map((element) => child(element, 'id').text);
    expect(new Set(ids).size).toBe(ids.length);
    const days = entries(feed).map((entry) => child(entry, 'updated').text);
    expect(days).toEqual(days.toSorted().reverse());
    expect(child(feed, 'updated').text).toBe(days[0]);
    const links = Object.fromEntries(
      feed.children.filter(({ name }) => name === 'link').map(({ attributes }) => [attributes['rel'], attributes['href']]),
    );
    expect(links['self']).toBe(`https://reports.example.org/edu/${path}`);
  });

  test.each(jsons)('%s is JSON Feed 1.1', (path, written) => {
    const feed = JSON.parse(written);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.stringMatching(/./),
      feed_url: `https://reports.example.org/edu/${path}`,
      home_page_url: expect.stringMatching(/^https:\/\/.*\/$/),
      language: 'zh-Hans',
    });
    for (const item of feed.items) {
      expect(item).toMatchObject({
        id: expect.stringMatching(UUID),
        url: expect.stringMatching(/^https:/),
        content_text: expect.stringMatching(/./),
        date_published: expect.stringMatching(MOMENT),
        date_modified: expect.stringMatching(MOMENT),
      });
      expect(item.tags.every((tag: unknown) => typeof tag === 'string')).toBe(true);
    }
  });

  test('tell the same in both forms', () => {
    for (const [path, written] of jsons) {
      const feed = parsed(files.get(path.replace('.json', '.xml')) ?? '');
      expect(entries(feed).map((entry) => child(entry, 'id').text)).toEqual(JSON.parse(written).items.map(({ id }: { id: string }) => id));
    }
  });

  test('keep the ids of their entries when the site moves', () => {
    const moved = filesOf({ ...corpus, edition: { ...corpus.edition, address: 'https://other.example.org/', homepage: null } });
    const ids = (xml: string | undefined) => entries(parsed(xml ?? '')).map((entry) => child(entry, 'id').text);
    expect(ids(moved.get('feed.xml'))).toEqual(ids(files.get('feed.xml')));
  });

  test('are written where nothing tells of any day, too', () => {
    const records = corpus.records.map((record) => ({
      ...record,
      mentions: [],
      findings: [],
      problems: [],
      dropped: [],
      report: { ...record.report, retrieved: null, signed: null, published: null, posted: null, year: null, reviews: undefined },
    }));
    const feed = parsed(filesOf({ ...corpus, records, editions: [] }).get('feed.xml') ?? '');
    expect(faults(feed)).toEqual([]);
    expect(entries(feed)).toHaveLength(records.length);
    const json = JSON.parse(filesOf({ ...corpus, records, editions: [] }).get('feed.json') ?? '');
    expect(Object.keys(json.items[0])).not.toContain('date_published');
  });

  test('of districts give way to that of their province where it has too many, whatever other provinces have', () => {
    const [record] = corpus.records as [(typeof corpus.records)[number]];
    const of = (province: number, districts: number) =>
      Array.from({ length: districts }, (_, at) => {
        const code = `${province}${String(at + 101).padStart(4, '0')}`;
        const report = { ...record.report, id: `${code}-2020-other`, district: { ...record.report.district, code } };
        return { ...record, report, mentions: [], findings: [] };
      });
    const feeds = (records: typeof corpus.records) =>
      [...feedFiles({ ...corpus, records })].filter(({ path }) => path.startsWith('districts/')).map(({ path }) => path.slice(10, 12));
    expect(feeds(of(33, 11))).toEqual([]);
    expect(feeds(of(33, 10))).toEqual(Array(10).fill('33'));
    expect(feeds([...of(33, 11), ...of(42, 2)])).toEqual(['42', '42']);
  });
});

describe('hostile words in a feed', () => {
  const feed = (title: string): Feed => ({
    id: 'urn:uuid:00000000-0000-8000-a000-000000000000',
    title,
    description: title,
    self: 'https://example.org/feed',
    page: 'https://example.org/',
    publisher: title,
    lang: 'zh-Hans',
    entries: [
      {
        id: 'urn:uuid:00000000-0000-8000-a000-000000000001',
        url: 'https://example.org/a/',
        title,
        author: title,
        summary: title,
        published: null,
        updated: null,
        tags: [{ code: 'a', name: title }],
      },
    ],
  });

  test.each([
    ...HOSTILE.map((words) => [words, words.replace(/\p{Cc}/gu, '').trim()] as const),
    [']]>', ']]>'],
    ['a\u0000b\u001fc\ud800d\uffff', 'abcd'],
    ['\u{20000}', '\u{20000}'],
  ] as const)('stay words, without what XML cannot hold: %j', (words, kept) => {
    const read = parsed(atomFeed(feed(words)));
    expect(child(entries(read)[0] as Element, 'title').text).toBe(kept);
    expect(JSON.parse(jsonFeed(feed(words))).items[0].title).toBe(words.replace(/\s+/g, ' ').trim());
  });
});

describe('days of a report', () => {
  const [shipped] = corpus.records as [(typeof corpus.records)[number]];
  const record = (report: Partial<typeof shipped.report>) => ({
    ...shipped,
    mentions: [],
    findings: [],
    problems: [],
    dropped: [],
    report: { ...shipped.report, reviews: undefined, retrieved: null, signed: null, published: null, posted: null, year: null, ...report },
  });
  const review = { status: 'confirmed' as const, by: ['authors'], on: '2026-07-02' };

  test.each<[what: string, report: Partial<typeof shipped.report>, released: string | undefined, days: [string, string] | null]>([
    ['taken in', { retrieved: '2024-05-06', published: '2023-01-01' }, '2026-11-28', ['2024-05-06', '2024-05-06']],
    ['taken in and reviewed', { retrieved: '2024-05-06', reviews: { year: review } }, undefined, ['2024-05-06', '2026-07-02']],
    ['in an edition', { published: '2023-01-01' }, '2026-11-28', ['2026-11-28', '2026-11-28']],
    ['published in a month', { published: '2020-12', signed: '2020-11-30' }, undefined, ['2020-12-01', '2020-12-01']],
    ['signed in a year', { signed: '2019' }, undefined, ['2019-01-01', '2019-01-01']],
    ['about a year', { year: 2019 }, undefined, ['2020-01-01', '2020-01-01']],
    ['of no time', {}, undefined, null],
  ])('one %s', (_, report, released, days) => {
    expect(entryDays(record(report), released)).toEqual(days && { added: days[0], changed: days[1] });
  });
});
