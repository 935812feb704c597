import { expect, test } from 'vitest';
import { readSiteKnowledge } from '../../../scripts/lib/content/site-knowledge.ts';
import { corpusFrom, corpusLines } from '../../../src/compare/corpus.ts';
import { withoutRepeats } from '../../../src/compare/matrix.ts';
import { ANSWER_STATES, answersOf, districtAnswers } from '../../../src/compare/silence.ts';
import type { Corpus } from '../../../src/compare/types.ts';
import { resultOf, shownChecksOf } from '../../../src/site/checks/checks.ts';
import { questionOf } from '../../../src/site/corpus/ask.ts';
import { checkGroups, checksOfKind, shownSums } from '../../../src/site/corpus/checks.ts';
import { Facts } from '../../../src/site/corpus/facts.ts';
import { indicatorWordsOf } from '../../../src/site/corpus/indicators.ts';
import { mapFramework } from '../../../src/site/corpus/record-facts.ts';
import { silenceOverview } from '../../../src/site/corpus/silence.ts';
import type { ThemeWritings } from '../../../src/site/corpus/themes.ts';
import '../../../src/site/corpus/themes.ts';
import type { ReportRecord } from '../../../src/model/index.ts';
import { districtsOf } from '../../../src/site/district/districts.ts';
import { bySentence, quotedOf } from '../../../src/site/indicator/sentences.ts';
import { totalsByIndicator } from '../../../src/site/indicator/totals.ts';
import { byYear } from '../../../src/site/report/reports.ts';
import { records } from '../../support/content.ts';

/* What is counted over all reports is read from narrow columns: it is what comes of reading all of every report. */

const knowledge = await readSiteKnowledge();
const ordered = records.toSorted(({ report: a }, { report: b }) => (a.id < b.id ? -1 : 1));
const byId = new Map(ordered.map((record) => [record.report.id, record]));
const factsOf = (all: ReadonlyMap<string, ReportRecord>) =>
  new Facts({
    knowledge,
    ids: () => [...all.keys()].sort(),
    record: (id) => {
      const record = all.get(id);
      if (!record) throw new Error(`no ${id}`);
      return record;
    },
    page: () => '',
  });
const facts = factsOf(byId);
const corpus = corpusFrom(
  ordered.map((record) =>
    corpusLines(
      record,
      new Map(knowledge.indicators.map((indicator) => [indicator.id, indicator])),
      new Map(knowledge.districts.map((district) => [district.code, district])),
    ),
  ),
  new Map(),
);

test('as many sentences give a value as all values stand in, and the first of them are quoted', () => {
  const quoted = new Map(ordered.map((record) => [record.report.id, quotedOf(record)]));
  const spoken = [...new Set(corpus.values.map(({ indicator }) => indicator))];
  for (const id of spoken) {
    const values = withoutRepeats(corpus.values.filter(({ indicator }) => indicator === id));
    const groups = bySentence(values, (report) => quoted.get(report));
    const words = facts.make(indicatorWordsOf.derived, [id, 7, 7]).value;
    expect(words.sentences).toBe(groups.length);
    const mentions = groups.slice(0, 7).map((group) => group.map(({ report, mention }) => `${report} ${mention}`));
    expect(words.quoted.flatMap(([report, own]) => Object.keys(own.quotes).map((mention) => `${report} ${mention}`)).sort()).toEqual(
      [...new Set(mentions.flat())].sort(),
    );
  }
  expect(spoken.length).toBeGreaterThan(50);
});

test('districts of an indicator are named as their newest reports name them', () => {
  const lines = questionOf('indicator-corpus');
  const [old] = ordered;
  if (!lines || !old) throw new Error('no question, or no report');
  const { code, path } = old.report.district;
  const renamed = {
    ...old.report,
    id: `${code}-2031-self-assessment`,
    year: 2031,
    district: { code, name: '新安县', path: [...path.slice(0, -1), '新安县'] },
  };
  const both = factsOf(new Map([...byId, [renamed.id, { ...old, report: renamed }]]));
  const { districts } = both.make(lines, [old.observations[0]?.indicator ?? '', 0]).value as Corpus;
  const divisions = new Map(knowledge.districts.map((division) => [division.code, division]));
  const [expected] = districtsOf([old.report, renamed], divisions);
  expect(districts.find((district) => district.code === code)).toEqual({
    code,
    name: '新安县',
    path: renamed.district.path,
    pinyin: expected?.pinyin,
    reports: [renamed.id, old.report.id],
  });
  expect(expected).toMatchObject({ name: '新安县', path: renamed.district.path });
});

test('of reports that speak of an indicator without a number the newest are quoted', () => {
  const id = corpus.said[0]?.indicator ?? '';
  const speaking = [...new Set(corpus.said.filter(({ indicator }) => indicator === id).map(({ report }) => report))];
  const newest = speaking.flatMap((report) => byId.get(report)?.report ?? []).sort(byYear);
  expect(facts.make(indicatorWordsOf.derived, [id, 0, 2]).value.said.map(([report]) => report)).toEqual(
    newest.slice(0, 2).map((report) => report.id),
  );
});

test('totals with their parts are those of all reports', () => {
  const stated = ordered.flatMap((record) => Object.entries(totalsByIndicator(record)).map(([id, totals]) => [id, totals.length] as const));
  const sums = Map.groupBy(stated, ([id]) => id);
  for (const [id, own] of sums)
    expect(facts.make(indicatorWordsOf.derived, [id, 1, 1]).value.totals).toHaveLength(own.reduce((sum, [, count]) => sum + count, 0));
  expect(sums.size).toBeGreaterThan(0);
});

test('a theme is written about by the reports that have passages on it, and those that are shown have these', () => {
  const limits = { few: 0, named: 9, ofProvince: 0, passages: 1, bars: 2, silent: 1, characters: 9, charactersOfMany: 9 };
  const writings = questionOf('theme-writings');
  if (!writings) throw new Error('no question');
  for (const { id } of knowledge.themes) {
    const shares = corpus.shares.filter(({ theme }) => theme === id);
    const { all, largest, newest } = facts.make(writings, [id, JSON.stringify(limits)]).value as ThemeWritings;
    expect(all).toBe(shares.length);
    expect(largest[0]?.share ?? 0).toBeCloseTo(Math.max(0, ...shares.map(({ share }) => share)), 3);
    for (const { report, passages } of [...largest, ...newest])
      expect(passages).toEqual(shares.find((share) => share.report === report.id)?.passages);
  }
});

test('checks are as many of each kind and result as all reports have, and those shown are among them', () => {
  const all = shownChecksOf(ordered);
  const { all: count, results, holding } = facts.make(checkGroups.derived, [3, 2]).value;
  expect(count).toBe(all.length);
  for (const { result, kinds } of results)
    for (const { kind, all: own, checks } of kinds) {
      const same = all.filter((check) => check.kind === kind && resultOf(check) === result);
      expect(own).toBe(same.length);
      expect(checks).toHaveLength(Math.min(3, same.length));
      for (const check of checks) expect(same.map(({ finding }) => finding)).toContainEqual(check.finding);
    }
  const terms = all
    .filter(({ verdict }) => verdict === 'yes' || verdict === 'within-rounding')
    .map(({ finding }) => finding.equation?.terms.length ?? 0);
  expect(holding[0]?.finding.equation?.terms).toHaveLength(Math.max(...terms));
  const kind = results[0]?.kinds[0]?.kind ?? '';
  expect(facts.make(checksOfKind.derived, [kind, 5]).value.all).toBe(all.filter((check) => check.kind === kind).length);
});

test('sums on the front page have few terms, and hold, hold within rounding, or do not', () => {
  const sums = facts.make(shownSums.derived, []).value;
  expect(sums.length).toBeGreaterThan(0);
  for (const { finding } of sums) expect(finding.equation?.terms.length).toBeLessThanOrEqual(4);
  expect(new Set(sums.map(({ finding }) => finding.holds)).size).toBe(sums.length);
});

test('what counties say of items is counted as their answers say', () => {
  const framework = mapFramework(knowledge);
  if (!framework) throw new Error('no framework');
  const counties = [...Map.groupBy(ordered, ({ report }) => report.district.code).values()];
  const answers = counties.flatMap((own) =>
    districtAnswers(
      own.flatMap((record) => answersOf(record, framework)),
      framework,
    ),
  );
  const { items, counts } = facts.make(silenceOverview.derived, [0]).value;
  for (const state of ANSWER_STATES) expect(counts[state]).toBe(answers.filter((answer) => answer.state === state).length);
  for (const { item, counts: own, best } of items) {
    const states = answers.filter((answer) => answer.item === item).map((answer) => answer.state);
    for (const state of ANSWER_STATES) expect(own[state]).toBe(states.filter((one) => one === state).length);
    expect(states.map((state) => ANSWER_STATES.indexOf(state)).sort((a, b) => a - b)[0]).toBe(ANSWER_STATES.indexOf(best));
  }
});
