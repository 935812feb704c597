import { corpusLines, type Divisions } from '../../compare/corpus.ts';
import { reportEdition } from '../../compare/edition.ts';
import { profileOf } from '../../compare/ledger.ts';
import { statedSeries } from '../../compare/peers.ts';
import { referenceFigures } from '../../compare/reference-figures.ts';
import { wordsOf } from '../../compare/shared-words.ts';
import { answersOf, statesOf } from '../../compare/silence.ts';
import { changedOn } from '../../model/changed-on.ts';
import type { Framework, Indicator, ReferenceFigures, ReportRecord } from '../../model/index.ts';
import { rowCounts } from '../../publish/data-package/table-list.ts';
import { usedIn } from '../../publish/data-package/used.ts';
import { withdrawalsOf } from '../../publish/editions/redact-edition.ts';
import { stateNow } from '../../publish/editions/state.ts';
import { countedCheck, shownChecksOf } from '../checks/checks.ts';
import { bestExample } from '../home/highlights.ts';
import { summarise } from '../report/reports.ts';
import type { RecordFacts, ReportColumns } from './columns.ts';
import { countedOf, linesOf, spokenOf, wordsIn } from './indicator-facts.ts';
import type { SiteKnowledge } from './store.ts';

/** What of the knowledge facts are made with, put in order once. */
type Codebook = {
  indicators: ReadonlyMap<string, Indicator>;
  divisions: Divisions;
  framework: Framework | undefined;
  references: ReferenceFigures;
};

const codebooks = new WeakMap<SiteKnowledge, Codebook>();

function codebookOf(knowledge: SiteKnowledge): Codebook {
  const known = codebooks.get(knowledge) ?? {
    indicators: new Map(knowledge.indicators.map((indicator) => [indicator.id, indicator])),
    divisions: new Map(knowledge.districts.map((district) => [district.code, district])),
    framework: mapFramework(knowledge),
    references: referenceFigures({ files: knowledge.referenceFiles, sources: knowledge.referenceSources }),
  };
  codebooks.set(knowledge, known);
  return known;
}

/** The framework that the silence map is of: the one whose items have parts; undefined where the codebook has none. */
export function mapFramework({ frameworks }: SiteKnowledge): Framework | undefined {
  return frameworks.find(({ parts }) => parts.length > 0);
}

/** What pages over many reports show of one. */
export function factsOf(record: ReportRecord, knowledge: SiteKnowledge): RecordFacts {
  const { indicators, divisions, framework } = codebookOf(knowledge);
  const lines = corpusLines(record, indicators, divisions);
  const summary = summarise(record);
  const { id, kind, year, district, title, formerly = [] } = record.report;
  const { stages, length } = lines.report;
  const rows = shownChecksOf([record]).map(({ record: _, ...check }) => check);
  const answers = framework ? answersOf(record, framework) : [];
  return {
    formerly: { id, formerly },
    place: { id, district, kind, year },
    head: { id, district: district.code, kind, year, stages },
    title,
    summary,
    counts: { district: district.code, figures: summary.figures, checks: summary.checks.all },
    changed: changedOn(record),
    edition: reportEdition(lines),
    stated: { id, year, district: district.code, series: statedSeries(lines.values) },
    claims: lines.claims,
    spoken: spokenOf(lines),
    data: dataOf(record, knowledge),
    state: stateOf(record),
    checks: { report: record.report, rows },
    verdicts: { id, year, rows: rows.map(countedCheck) },
    answers: { id, kind, year, district, answers },
    states: { district: district.code, ...statesOf(record.report, answers) },
    weights: { report: id, district: district.code, characters: length, shares: lines.shares.map(({ theme, share }) => [theme, share]) },
    profile: profileOf(record),
    problems: {
      report: { id, district, kind, year },
      all: record.problems.length,
      measures: record.problems.reduce((sum, { measures }) => sum + measures.length, 0),
    },
    example: { id, year, figure: bestExample(record) },
    ...wordsOf(record),
    lines: linesOf(lines, { id, district, kind, year, stages }),
    counted: countedOf(lines),
    ...wordsIn(record, lines),
    shares: Object.fromEntries(lines.shares.map((share) => [share.theme, share])),
  };
}

function stateOf(record: ReportRecord): ReportColumns['state'] {
  const { reports, rows } = stateNow({ records: [record], indicators: [] });
  const [report] = reports;
  if (!report) throw new Error(`${record.report.id} is no report of an edition.`);
  return { report, rows, withdrawn: withdrawalsOf([], [record]) };
}

/** What a record has of the data. Rows of its tables depend on nothing but the record and the codebook. */
function dataOf(record: ReportRecord, knowledge: SiteKnowledge): ReportColumns['data'] {
  const { references } = codebookOf(knowledge);
  const records = [record];
  const none = { accuracy: new Map(), withdrawals: [], districts: [], upper: [], homepage: null };
  const observed = Map.groupBy(record.observations, ({ indicator }) => indicator);
  return {
    rows: rowCounts({ ...knowledge, ...none, checks: [...knowledge.checks, ...knowledge.remarks], references, records }),
    used: usedIn(records),
    observed: Object.fromEntries([...observed].map(([indicator, own]) => [indicator, own.length])),
  };
}
