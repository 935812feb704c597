import { chosenMatrix, defaultDistricts, defaultIndicators } from '../../compare/choice.ts';
import type { Matrix } from '../../compare/matrix.ts';
import type { ComparePayload } from '../../compare/payload.ts';
import { type CompareState, type Known, readState } from '../../compare/state.ts';
import { unpack } from '../../compare/transfer.ts';
import type { Corpus, DistrictHead, ReportHead, Value } from '../../compare/types.ts';
import type { MatrixView } from '../../components/compare/matrix-html.ts';
import type { Lang } from '../../i18n/routes.ts';
import { pageUrl } from '../lib/site.ts';

/** The comparison in the browser: the corpus with its names, and what can be asked of it. */
export type CompareModel = {
  lang: Lang;
  payload: ComparePayload;
  corpus: Corpus;
  districts: ReadonlyMap<string, DistrictHead>;
  reports: ReadonlyMap<string, ReportHead>;
  values: ReadonlyMap<string, Value>;
  known: Known;
  view: MatrixView;
  matrix(state: CompareState): Matrix;
  /** The state with its defaults written out. */
  filled(state: CompareState): { districts: readonly string[]; indicators: readonly string[] };
  read(query: string): ReturnType<typeof readState>;
};

/** Unpacks what the data script brought. */
export function compareModel(payload: ComparePayload, lang: Lang): CompareModel {
  const corpus = unpack(payload.corpus);
  const districts = new Map(corpus.districts.map((district) => [district.code, district]));
  const reports = new Map(corpus.reports.map((report) => [report.id, report]));
  const known: Known = {
    districts: new Set(districts.keys()),
    indicators: new Set(payload.indicators.map((indicator) => indicator.id)),
    themes: new Set(payload.themes.map((theme) => theme.id)),
    renamed: new Map(payload.renamed),
  };
  return {
    lang,
    payload,
    corpus,
    districts,
    reports,
    values: new Map(corpus.values.map((value) => [value.id, value])),
    known,
    view: {
      lang,
      indicators: new Map(payload.indicators.map((indicator) => [indicator.id, indicator])),
      themes: new Map(payload.themes.map((theme) => [theme.id, theme])),
      reports,
      page: (path) => pageUrl(`${lang === 'zh' ? '' : 'en/'}${path.slice(1)}`),
      place: (report, anchor) => pageUrl(`reports/${report}/${anchor ? `#${anchor}` : ''}`),
    },
    matrix: (state) => chosenMatrix(corpus, payload.indicators, state),
    filled: (state) => {
      const codes = state.districts ?? defaultDistricts(corpus);
      return { districts: codes, indicators: state.indicators ?? defaultIndicators(corpus, codes, payload.indicators) };
    },
    read: (query) => readState(query, known),
  };
}
