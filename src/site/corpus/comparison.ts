import { defaultDistricts } from '../../compare/choice.ts';
import { comparedIndicators } from '../../compare/comparison.ts';
import { editionOf } from '../../compare/edition.ts';
import { districtHeads, newestFirst } from '../../compare/heads.ts';
import { ownSeries, type Peer, peerCodes, peerIndex, peerOf } from '../../compare/peers.ts';
import { DEFAULT_STATE } from '../../compare/state.ts';
import type { Corpus, DistrictHead, ReportHead } from '../../compare/types.ts';
import type { Indicator } from '../../model/index.ts';
import { districtsOf } from '../district/districts.ts';
import { byYear } from '../report/reports.ts';
import { knowledge, question } from './ask.ts';
import { derive } from './facts.ts';
import { divisions, placedDistricts } from './places.ts';

/** Districts and reports as comparison knows them, newest first. */
export type Heads = { districts: readonly DistrictHead[]; reports: readonly ReportHead[] };

/** Districts and reports as comparison knows them. */
export const headsOf = derive('all-heads', (facts): Heads => {
  const reports = newestFirst(facts.column('head'));
  const places = new Map(facts.of(placedDistricts).map(({ code, name, path, pinyin }) => [code, { name, path, pinyin }]));
  return { reports, districts: districtHeads(reports, (code) => places.get(code) ?? { name: code, path: [], pinyin: '' }) };
});

/** A corpus of which no lines are needed. */
export const NOTHING = { values: [], said: [], shares: [], claims: [] };

/** Indicators in the order in which comparison names them. */
export async function comparedCodebook(): Promise<Indicator[]> {
  return comparedIndicators((await knowledge()).indicators);
}

/** A district that gives numbers for the same indicators as another, as its page names it. */
export type NamedPeer = Peer & { name: string };

const statedByAll = derive('stated-by-all', (facts) =>
  facts.column('spoken').map(({ district, indicators }) => ({
    district,
    indicators: indicators.flatMap(([indicator, presence]) => (presence === 'value' ? [indicator] : [])),
  })),
);
const peersIn = derive('peer-index', (facts) => peerIndex(facts.of(statedByAll)));

/** Which districts those are that share most indicators with a district: asked for by itself, as it stays what it is where other reports change. */
const codesOfPeers = question('peer-codes', (facts, code: string, most: number): string[] => peerCodes(facts.of(peersIn), code, most));

const seriesOf = derive('series-of-district', (facts, code: string) =>
  ownSeries(
    facts
      .column('stated', `${code}-`)
      .toSorted(byYear)
      .map(({ series }) => series),
  ),
);
const nameOf = derive(
  'name-of-district',
  (facts, code: string) => districtsOf(facts.column('place', `${code}-`), facts.of(divisions))[0]?.name ?? code,
);

/** The districts that share most indicators with a district. */
export const districtPeers = question('peers', (facts, code: string, most: number): NamedPeer[] =>
  facts
    .ask(codesOfPeers, code, most)
    .map((peer) => ({ ...peerOf(facts.of(seriesOf, code), peer, facts.of(seriesOf, peer)), name: facts.of(nameOf, peer) })),
);

/** Indicators of which any report gives a number. */
export const readStated = question('stated-indicators', (facts): string[] => {
  const stated = new Set(facts.of(statedByAll).flatMap(({ indicators }) => indicators));
  return comparedIndicators(facts.knowledge.indicators).flatMap(({ id }) => (stated.has(id) ? [id] : []));
});

/** What the page of comparison shows before anything is chosen. */
export type DefaultComparison = {
  /** Heads of all; values, words, shares and claims of the districts that are shown. */
  corpus: Corpus;
  /** Indicators of which any report gives a number. */
  stated: string[];
  /** Name of the state of the data. */
  edition: string;
};

/** What the page of comparison shows before anything is chosen. */
export const defaultComparison = question('default-comparison', (facts): DefaultComparison => {
  const heads = facts.of(headsOf);
  const districts = new Set(DEFAULT_STATE.districts ?? defaultDistricts({ ...NOTHING, ...heads }));
  const shown = heads.reports.filter(({ district }) => districts.has(district)).map(({ id }) => id);
  const lines = shown.flatMap((id) => facts.every('lines', id));
  return {
    corpus: {
      ...heads,
      values: lines.flatMap(({ values }) => values),
      said: lines.flatMap(({ said }) => said),
      shares: shown.flatMap((id) => facts.every('shares', id)),
      claims: shown.map((id) => facts.one('claims', id)),
    },
    stated: facts.ask(readStated),
    edition: editionOf(facts.column('edition')),
  };
});
