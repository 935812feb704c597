import type { ReportRecord } from '../../../src/model/index.ts';
import { type ByProvince, byProvince } from '../../../src/publish/by-province.ts';
import { atomFeed } from '../../../src/publish/feeds/atom.ts';
import { type EntryDays, entryDays } from '../../../src/publish/feeds/days.ts';
import { type Feed, type FeedEntry, momentOf, uuidOf } from '../../../src/publish/feeds/feed.ts';
import { jsonFeed } from '../../../src/publish/feeds/json-feed.ts';
import { feedPath, hasDistrictFeeds, NEWEST } from '../../../src/publish/feeds/scopes.ts';
import type { Keep } from '../../../src/publish/file.ts';
import type { SiteCorpus, SiteFile } from '../../../src/publish/index.ts';
import { authorOf } from '../../../src/site/citation/item.ts';
import { feedWords } from '../../../src/site/feeds/words.ts';
import { htmlLang, kindName } from '../../../src/site/i18n/index.ts';
import { describeReport } from '../../../src/site/report/describe.ts';
import { shellWords } from '../../../src/site/shell/words.ts';
import { byCodeUnit } from '../../../src/text/order.ts';

const w = feedWords('zh');
const site = shellWords('zh').site;

/** A report in feeds: its place, its days, null where none is known, and what is said of it. */
type Dated = { id: string; code: string; place: string; days: EntryDays | null; entry: FeedEntry };

const day = ({ days }: Dated, of: keyof EntryDays): string => days?.[of] ?? '';
/** Those last changed first, those of no day last. */
const byChange = (a: Dated, b: Dated): number =>
  byCodeUnit(day(b, 'changed'), day(a, 'changed')) || byCodeUnit(day(b, 'added'), day(a, 'added')) || byCodeUnit(a.id, b.id);

/** Reports with their days. */
function dated(records: readonly ReportRecord[], { editions, edition: { address } }: SiteCorpus): Dated[] {
  const released = new Map<string, string>();
  for (const { manifest } of editions) for (const { id } of manifest.reports) if (!released.has(id)) released.set(id, manifest.released);
  return records.map((record) => {
    const { id, district } = record.report;
    const days = entryDays(record, released.get(id));
    return { id, code: district.code, place: district.path.join(''), days, entry: entryOf(record, days, address) };
  });
}

/** What is kept of each province for feeds. */
export const feedFacts = (corpus: SiteCorpus, keep: Keep): ByProvince<readonly Dated[]> =>
  byProvince(corpus, keep, { name: 'feeds', of: (records) => dated(records, corpus) });

function entryOf({ report, ...record }: ReportRecord, days: EntryDays | null, address: string): FeedEntry {
  const { id, title, district, kind } = report;
  return {
    id: uuidOf(id),
    url: `${address}reports/${id}/`,
    title,
    author: authorOf(report),
    summary: describeReport({ report, ...record }),
    published: days && momentOf(days.added),
    updated: days && momentOf(days.changed),
    tags: [
      { code: district.code, name: district.path.join('') },
      { code: kind, name: kindName(kind, 'zh') },
    ],
  };
}

/** Whose reports a feed has. */
type Scope = { code?: string; name: string; page: string; reports: readonly Dated[] };

function feedOf({ code, name, page, reports }: Scope, address: string): Feed {
  return {
    id: uuidOf(feedPath(code)),
    title: `${name} · ${site.name}`,
    description: w.description,
    self: `${address}${feedPath(code)}`,
    page: `${address}${page}`,
    publisher: site.name,
    lang: htmlLang.zh,
    entries: reports.map(({ entry }) => entry),
  };
}

/** Feeds of all reports, of each province and, in provinces of few, of each district: Atom, and beside the first two JSON Feed. */
export function* feedFiles(corpus: SiteCorpus, facts?: ByProvince<readonly Dated[]>): Generator<SiteFile> {
  const { address } = corpus.edition;
  const all = (facts?.all().flat() ?? dated(corpus.records, corpus)).sort(byChange);
  if (all.length === 0) return;
  yield* filesOf({ name: w.all, page: '', reports: all.slice(0, NEWEST) }, address, true);
  const names = new Map(corpus.upper.map(({ code, name }) => [code, name]));
  for (const [code, reports] of Map.groupBy(all, ({ code }) => `${code.slice(0, 2)}0000`)) {
    const name = w.of(names.get(code) ?? code);
    yield* filesOf({ code, name, page: `provinces/${code}/`, reports: reports.slice(0, NEWEST) }, address, true);
    yield* districtFeeds(reports, address);
  }
}

/** Feeds of the districts of a province from all of its reports, where they have their own. */
function* districtFeeds(ofProvince: readonly Dated[], address: string): Generator<SiteFile> {
  const districts = Map.groupBy(ofProvince, ({ code }) => code);
  if (!hasDistrictFeeds(districts.size)) return;
  for (const [code, reports] of districts) {
    const name = w.of(reports[0]?.place ?? code);
    yield* filesOf({ code, name, page: `districts/${code}/`, reports }, address, false);
  }
}

function* filesOf(scope: Scope, address: string, json: boolean): Generator<SiteFile> {
  const path = feedPath(scope.code);
  yield { path: `${path}.xml`, content: () => atomFeed(feedOf(scope, address)) };
  if (json) yield { path: `${path}.json`, content: () => jsonFeed(feedOf(scope, address)) };
}
