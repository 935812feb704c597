import { type CardCounts, cardCounts } from '../../../src/compare/card.ts';
import { ANSWER_STATES, type AnswerState, mapItems } from '../../../src/compare/silence.ts';
import type { District, Framework, ReportRecord } from '../../../src/model/index.ts';
import { type ByProvince, byProvince, namesOf } from '../../../src/publish/by-province.ts';
import { type Keep, keepNothing, type Province } from '../../../src/publish/file.ts';
import type { SiteCorpus, SiteFile } from '../../../src/publish/index.ts';
import type { ShareCount, ShareImage } from '../../../src/publish/share-image/draw.ts';
import { cardWords } from '../../../src/site/card/words.ts';
import { above } from '../../../src/site/district/districts.ts';
import { dateWords, kindName, yearName } from '../../../src/site/i18n/index.ts';
import { markStrip } from '../../../src/site/map/marks.ts';
import { itemCounts, mapParts, type SilenceRow, silenceRow, statesByPart } from '../../../src/site/map/silence-map.ts';
import { mapWords } from '../../../src/site/map/words.ts';
import { byYear } from '../../../src/site/report/reports.ts';
import { shellWords } from '../../../src/site/shell/words.ts';
import type { Render } from './renderer.ts';

const w = cardWords('zh');
const site = shellWords('zh').site.name;

const count = (n: number, name: string, line: string, bad = false): ShareCount => ({
  count: String(n),
  name,
  line,
  tone: n === 0 ? 'quiet' : bad ? 'bad' : 'plain',
});
const none = (name: string): ShareCount => ({ count: '—', name, line: '', tone: 'quiet' });

/** The six counts of a county card. */
function countsOf(card: CardCounts, row: SilenceRow): ShareCount[] {
  const { counts } = row;
  const measures = card.measures.reduce((sum, n) => sum + n, 0);
  const asked = counts.silent > 0 || counts['not-applicable'] === 0;
  return [
    card.problems.length > 0
      ? count(card.problems.length, card.feedback ? w.raised : w.admitted, card.feedback ? w.raisedBy : w.admittedBy)
      : none(w.noProblems),
    card.problems.length > 0 ? count(measures, w.measures, '') : count(card.happened, w.happened, ''),
    card.plans.length > 0 ? count(card.plans.length, w.plans, w.dated(card.plans.filter(({ dated }) => dated).length)) : none(w.noPlans),
    card.checks.all.length > 0
      ? count(card.checks.failing.length, w.failing(card.checks.failing.length), w.checked(card.checks.all.length), true)
      : none(w.noChecks),
    count(counts.own, w.comparable(counts.own), ''),
    count(
      asked ? counts.silent : counts['not-applicable'],
      asked ? w.silent : w.notApplicable,
      w.told(counts.own + counts.other, counts.said),
    ),
  ];
}

/** When the report was made known, as far as it says. */
function dateOf({ report }: ReportRecord): string {
  const date = report.signed ?? report.published ?? report.posted;
  return date ? dateWords(date, 'zh') : yearName(report.year, 'zh');
}

/** Address without its scheme, as it is read aloud. */
const spoken = (address: string | null, path: string): string => (address ? `${address}${path}`.replace(/^https?:\/\//, '') : site);

type Of = { district: Pick<District, 'code' | 'name'>; records: readonly ReportRecord[]; framework: Framework; homepage: string | null };

/** How many counties of a province have reports, and the most that any of them says of each item, in the order of the items. */
type BestAnswers = { counties: number; best: readonly AnswerState[] };

const mapFramework = ({ frameworks }: SiteCorpus) => frameworks.find(({ parts }) => parts.length > 0);

/** What is kept of each province for the image of the site: the best answers of its counties. */
export const shareFacts = (corpus: SiteCorpus, keep: Keep): ByProvince<BestAnswers> =>
  byProvince(corpus, keep, { name: 'best answers', of: (records) => bestAnswers(records, mapFramework(corpus)) });

function bestAnswers(records: readonly ReportRecord[], framework: Framework | undefined): BestAnswers {
  if (!framework) return { counties: 0, best: [] };
  const counties = Map.groupBy(records, ({ report }) => report.district.code);
  const rows = Array.from(counties.values(), (own) => ({ answers: rowOf(own, framework)?.answers ?? [] }));
  return { counties: rows.length, best: itemCounts(rows, mapItems(framework)).map(({ best }) => best) };
}

function rowOf(records: readonly ReportRecord[], framework: Framework): SilenceRow | null {
  const [newest] = records;
  return newest ? silenceRow(newest.report.district, records, framework) : null;
}

/** What stands on the image of a county. @throws Error where it has no report */
export function shareImageOf({ district, records, framework, homepage }: Of): ShareImage {
  const [newest] = records;
  const row = rowOf(records, framework);
  if (!newest || !row) throw new Error(`${district.code} has no report to draw.`);
  const { code, path } = newest.report.district;
  return {
    title: district.name,
    side: [above(path).join(' '), `${kindName(newest.report.kind, 'zh')} · ${dateOf(newest)}`],
    counts: countsOf(cardCounts(newest), row),
    strip: markStrip(statesByPart(row.answers, mapParts(framework))),
    foot: [site, spoken(homepage, `districts/${code}/`)],
  };
}

type OfSite = { reports: number; provinces: readonly BestAnswers[]; framework: Framework; homepage: string | null };

/** The image of the site itself: how much there is, and the most that anybody says of every item. */
function siteShareImage({ reports, provinces, framework, homepage }: OfSite): ShareImage {
  const words = mapWords('zh');
  const parts = mapParts(framework);
  const best = parts.flatMap(({ items }) => items).map(({ id }) => ({ item: id, state: bestOf(provinces, framework, id) }));
  const counties = provinces.reduce((sum, province) => sum + province.counties, 0);
  return {
    title: site,
    side: [],
    counts: [count(reports, '份报告', ''), count(counties, '个区县', ''), count(best.length, '项国家要求', words.title)],
    strip: markStrip(statesByPart(best, parts)),
    foot: [words.heading(best.length), spoken(homepage, '')],
  };
}

/** The most that a county of any province says of an item. */
function bestOf(provinces: readonly BestAnswers[], framework: Framework, item: string): AnswerState {
  const at = mapItems(framework).findIndex(({ id }) => id === item);
  return ANSWER_STATES.find((state) => provinces.some(({ best }) => best[at] === state)) ?? 'not-applicable';
}

const imageFile = (name: string, render: Render, image: () => ShareImage): SiteFile => ({
  path: `share/${name}.png`,
  content: () => render(image()),
});

/** The share image of the site, drawn when it is wanted. */
export function* siteImage(
  corpus: SiteCorpus,
  render: Render,
  facts: ByProvince<BestAnswers> = shareFacts(corpus, keepNothing),
): Generator<SiteFile> {
  const framework = mapFramework(corpus);
  if (!framework) return;
  const { homepage } = corpus.edition;
  const reports = corpus.provinces.reduce((sum, province) => sum + province.reports.length, 0);
  yield imageFile('site', render, () => siteShareImage({ reports, provinces: facts.all(), framework, homepage }));
}

/** Share images of every county of a province that has a report, each drawn when it is wanted. */
export function countyImages(corpus: SiteCorpus, render: Render): (province: Province) => Generator<SiteFile> {
  const framework = mapFramework(corpus);
  const known = new Map(corpus.districts.map((district) => [district.code, district]));
  const { homepage } = corpus.edition;
  return function* images(province) {
    if (!framework) return;
    for (const [code, own] of Map.groupBy(province.reports, ({ id }) => id.slice(0, id.indexOf('-')))) {
      const image = () => {
        const records = province.records().filter(({ report }) => report.district.code === code);
        const district = known.get(code) ?? { code, name: records[0]?.report.district.name ?? code };
        return shareImageOf({ district, records: records.toSorted((a, b) => byYear(a.report, b.report)), framework, homepage });
      };
      yield { ...imageFile(code, render, image), from: ['share', ...namesOf(own)] };
    }
  };
}
