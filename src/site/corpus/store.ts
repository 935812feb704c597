import type {
  Check,
  ComparabilityRule,
  District,
  Framework,
  Indicator,
  MaskingRule,
  ReferenceFile,
  ReferenceSource,
  Remark,
  ReportRecord,
  ReportWithdrawal,
  Theme,
  Tile,
  UpperDivision,
} from '../../model/index.ts';

/** Codebook, gazetteer and figures of reference, each in the order of its ids or codes. What is the same for every corpus. */
export type SiteKnowledge = {
  indicators: readonly Indicator[];
  themes: readonly Theme[];
  frameworks: readonly Framework[];
  /** Kinds of finding: checks with their examples, then remarks on the text. */
  checks: readonly Check[];
  remarks: readonly Remark[];
  /** When two values of one indicator may stand side by side. */
  comparability: readonly ComparabilityRule[];
  referenceFiles: readonly ReferenceFile[];
  referenceSources: readonly ReferenceSource[];
  districts: readonly District[];
  prefectures: readonly UpperDivision[];
  provinces: readonly UpperDivision[];
  /** Tiles of the province diagram. */
  tiles: readonly Tile[];
  /** Rules by which personal data are masked, for their names. */
  masking: readonly MaskingRule[];
  /** Reports that are not shown any more, in the order of their ids. */
  withdrawals: readonly ReportWithdrawal[];
};

/** What a site is made of, wherever it comes from: files in a build, collections in development, made-up records in tests. */
export type Store = {
  knowledge: SiteKnowledge;
  /** Ids of all records, in ascending order. */
  ids: () => readonly string[];
  /** The record of one report. @throws Error where there is none, or it does not fit the schema */
  record: (id: string) => ReportRecord;
  /** The page of one report as MDX. @throws Error where there is none */
  page: (id: string) => string;
};
