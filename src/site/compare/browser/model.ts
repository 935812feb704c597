import { chosenMatrix, defaultDistricts, defaultIndicators } from '../../../compare/choice.ts';
import type { ChartLimit } from '../../../compare/limits.ts';
import { type ComparisonMatrix, type MatrixRow, rowOf } from '../../../compare/matrix.ts';
import type { ComparePayload, PartPayload } from '../../../compare/payload.ts';
import { type CompareState, type KnownIds, readState } from '../../../compare/state.ts';
import { unpack } from '../../../compare/transfer.ts';
import type { Corpus, DistrictHead, ReportHead, Value } from '../../../compare/types.ts';
import type { Lang } from '../../i18n/routes.ts';
import { loadData, pageUrl } from '../../ui/browser/site.ts';
import type { MatrixView } from '../matrix-table.ts';

/** The comparison in the browser: the corpus with its names, and what can be asked of it. */
export type CompareModel = {
  lang: Lang;
  payload: ComparePayload;
  corpus: Corpus;
  districts: ReadonlyMap<string, DistrictHead>;
  reports: ReadonlyMap<string, ReportHead>;
  /** A value by its id, once its indicator has been loaded. */
  value(id: string): Value | undefined;
  known: KnownIds;
  view: MatrixView;
  /** Unit and kind of each indicator, for its chart. */
  measures: ReadonlyMap<string, ComparePayload['indicators'][number]>;
  /** Limits that belong into the chart of an indicator, once it has been loaded. */
  limits(indicator: string): readonly ChartLimit[];
  /** Brings the values and shares that a state needs. Rows whose data do not load stay empty. */
  load(state: CompareState): Promise<void>;
  /** The matrix of a state; its data must have been loaded. */
  matrix(state: CompareState): ComparisonMatrix;
  /** The state with its defaults written out. */
  filled(state: CompareState): { districts: readonly string[]; indicators: readonly string[] };
  read(query: string): ReturnType<typeof readState>;
};

/** Rows of the matrix that need not be made again while the columns stay: adding a row leaves the others as they are. */
function rememberedRows(): { row: typeof rowOf; forget(indicator: string): void } {
  let columns = '';
  const known = new Map<string, MatrixRow>();
  return {
    row: (corpus, districts, indicator) => {
      const now = districts.map((district) => district.code).join(' ');
      if (now !== columns) known.clear();
      columns = now;
      const row = known.get(indicator.id) ?? rowOf(corpus, districts, indicator);
      known.set(indicator.id, row);
      return row;
    },
    forget: (indicator) => known.delete(indicator),
  };
}

/** The comparison over what the data scripts bring. */
export function compareModel(payload: ComparePayload, lang: Lang): CompareModel {
  const values: Value[] = [];
  const said: Corpus['said'][number][] = [];
  const shares: Corpus['shares'][number][] = [];
  const corpus: Corpus = { districts: payload.districts, reports: payload.reports, values, said, shares };
  const loaded = new Map<string, Promise<void>>();
  const byId = new Map<string, Value>();
  const limits = new Map<string, readonly ChartLimit[]>();
  const rows = rememberedRows();
  const bring = (part: string): Promise<void> => {
    const known = loaded.get(part);
    if (known) return known;
    const arrival = loadData<PartPayload>(`data/compare/${part}`).then(
      (packed) => {
        const own = unpack(packed, payload);
        values.push(...own.values);
        said.push(...own.said);
        shares.push(...own.shares);
        for (const value of own.values) byId.set(value.id, value);
        limits.set(part, packed.limits);
        rows.forget(part.replace(/^i\//, ''));
      },
      () => {
        loaded.delete(part);
      },
    );
    loaded.set(part, arrival);
    return arrival;
  };
  const districts = new Map(corpus.districts.map((district) => [district.code, district]));
  const reports = new Map(corpus.reports.map((report) => [report.id, report]));
  const known: KnownIds = {
    districts: new Set(districts.keys()),
    indicators: new Set(payload.indicators.map((indicator) => indicator.id)),
    themes: new Set(payload.themes.map((theme) => theme.id)),
    renamed: new Map(payload.renamed),
  };
  const measures = new Map(payload.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    lang,
    payload,
    corpus,
    districts,
    reports,
    measures,
    value: (id) => byId.get(id),
    limits: (indicator) => limits.get(`i/${indicator}`) ?? [],
    known,
    view: {
      lang,
      indicators: measures,
      themes: new Map(payload.themes.map((theme) => [theme.id, theme])),
      reports,
      page: (path) => pageUrl(`${lang === 'zh' ? '' : 'en/'}${path.slice(1)}`),
      place: (report, anchor) => pageUrl(`reports/${report}/${anchor ? `#${anchor}` : ''}`),
    },
    load: async ({ indicators, themes }) => {
      await Promise.all([...(indicators ?? payload.defaults).map((id) => bring(`i/${id}`)), ...themes.map((id) => bring(`t/${id}`))]);
    },
    matrix: (state) => chosenMatrix(corpus, payload.indicators, state, rows.row),
    filled: (state) => {
      const codes = state.districts ?? defaultDistricts(corpus);
      const rows = state.districts === null ? payload.defaults : defaultIndicators(corpus, codes, payload.indicators);
      return { districts: codes, indicators: state.indicators ?? rows };
    },
    read: (query) => readState(query, known),
  };
}
