import type {
  Check,
  ComparabilityRule,
  District,
  FormerDivision,
  Framework,
  Indicator,
  ReferenceFigures,
  Remark,
  ReportRecord,
  ReportWithdrawal,
  SiteSettings,
  Theme,
  UpperDivision,
} from '../model/index.ts';
import type { MeasuredAccuracy } from './data-package/table.ts';
import type { FrozenEdition } from './editions/state.ts';

/** A file of the site that is no page: its path from the root of the site, and what makes its content when it is wanted. */
export type SiteFile = {
  path: string;
  content: () => string | Uint8Array;
  /**
   * All that decides the content beside what is the same for all files of a site (program, codebook, gazetteer, address), as hashes or names: where
   * an earlier build had the same, its file is taken and `content` is not asked. Absent: made at every build.
   */
  from?: readonly string[];
};

/** Bytes in memory of their own. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** What an earlier build made from the same, or what is made now and kept for the next. @param from as in `SiteFile`; the first names the kind */
export type Keep = {
  (from: readonly string[], make: () => Bytes): Bytes;
  /**
   * Says that something is still of use, though this build may not ask for it: what no build has asked for goes.
   *
   * @returns whether it is kept
   */
  ofUse?: (from: readonly string[]) => boolean;
};

/** Keeps nothing. */
export const keepNothing: Keep = (_, make) => make();

/** Makes something for later, unless it is kept: of what is, nothing is read. */
export function makeAhead(keep: Keep, from: readonly string[], make: () => Bytes): void {
  if (!keep.ofUse?.(from)) keep(from, make);
}

/** What is kept, or made now and kept, of a value as JSON. */
export function keepJson<T>(keep: Keep, from: readonly string[], make: () => T): T {
  return JSON.parse(Buffer.from(keep(from, () => Buffer.from(JSON.stringify(make())))).toString('utf8'));
}

/** A report, before it is read: its id, and the hash of its record. */
export type ReportSource = { id: string; hash: string };

/** The reports of one province, the most that has to be made anew for an edit of one of them. */
export type Province = {
  /** First two digits of the division codes. */
  code: string;
  /** In the order of their ids. */
  reports: readonly ReportSource[];
  /** Their records, in the same order; read when asked for. */
  records: () => readonly ReportRecord[];
  /** The JSON of each of them in the same order, as `JSON.stringify` writes it, in UTF-8: null where it is not at hand. Absent: of none. */
  written?: () => readonly (Uint8Array<ArrayBuffer> | null)[];
};

/** Which edition of the site the files belong to. */
export type SiteEdition = {
  version: string;
  /** Address of the site with base path and closing slash; only the path where the address is not known. */
  address: string;
  /** The same, null where it is not known. */
  homepage: string | null;
  /** Licence of the data; absent: MIT. */
  licence?: NonNullable<SiteSettings['dataLicence']> | undefined;
};

/** Everything that the files of a site are made from. */
export type SiteCorpus = {
  /** In the order of their ids, as are the entries of the codebook. All are read when they are first asked for. */
  readonly records: readonly ReportRecord[];
  /** The same by province, in the order of the codes. */
  provinces: readonly Province[];
  /** Reports that are not shown any more, in the order of their ids; none of them is among the records. */
  withdrawals: readonly ReportWithdrawal[];
  indicators: readonly Indicator[];
  themes: readonly Theme[];
  frameworks: readonly Framework[];
  /** Kinds of finding and rules of comparability, as the codebook describes them. */
  checks: readonly (Check | Remark)[];
  comparability: readonly ComparabilityRule[];
  /** What was measured of indicators, by their ids. */
  accuracy: ReadonlyMap<string, MeasuredAccuracy>;
  /** Figures of the country and the provinces. */
  references: ReferenceFigures;
  /** All divisions of the gazetteer, in the order of their codes. */
  districts: readonly District[];
  /** Provinces and prefectures, in the order of their codes. */
  upper: readonly UpperDivision[];
  /** Names of the past, in the order of the gazetteer. */
  former: readonly FormerDivision[];
  /** Editions of the data that were released, oldest first. */
  editions: readonly FrozenEdition[];
  edition: SiteEdition;
};

/** Makes something when it is first wanted, and no more than once. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Makes something by a key and keeps it until another key is wanted: large things that are used one after the other. */
export function keepLast<K, T>(make: (key: K) => T): (key: K) => T {
  let last: { key: K; value: T } | undefined;
  return (key) => {
    if (last?.key !== key) {
      last = undefined;
      last = { key, value: make(key) };
    }
    return last.value;
  };
}
