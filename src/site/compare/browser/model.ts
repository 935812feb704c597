import { chosenClaims, chosenMatrix, defaultIndicators } from '../../../compare/choice.ts';
import type { ChartLimit } from '../../../compare/limits.ts';
import { type ComparisonMatrix, type MatrixRow, rowOf } from '../../../compare/matrix.ts';
import type { ComparePayload, PartPayload } from '../../../compare/payload.ts';
import { besideOf, type FiguresByArea, figuresByArea } from '../../../compare/reference.ts';
import { referenceFigures } from '../../../compare/reference-figures.ts';
import { type CompareState, DEFAULT_STATE, readState, type StateProblem } from '../../../compare/state.ts';
import { unpack } from '../../../compare/transfer.ts';
import type { Corpus, DistrictHead, ReportClaims, ReportHead, Said, ThemeShare, Value } from '../../../compare/types.ts';
import { placeAnchor } from '../../../model/place-anchor.ts';
import { type CorpusPayload, type IndicatorPayload, reportsNamed, travelling, unpackCorpus } from '../../../publish/comparison-corpus.ts';
import { packOf } from '../../../publish/packs/layout.ts';
import type { Lang } from '../../i18n/routes.ts';
import { loadDeflated } from '../../ui/browser/inflated.ts';
import { loadData, pageUrl } from '../../ui/browser/site.ts';
import type { MatrixView } from '../matrix-table.ts';

/** What has been loaded so far. */
type Loaded = {
  -readonly [Name in 'districts' | 'reports']: Corpus[Name];
} & { values: Value[]; said: Said[]; shares: ThemeShare[]; claims: ReportClaims[] };

/** Rows of the matrix that need not be made again while the columns stay: adding a row leaves the others as they are. */
class RememberedRows {
  #columns = '';
  readonly #known = new Map<string, MatrixRow>();

  row: typeof rowOf = (corpus, districts, indicator) => {
    const now = districts.map((district) => district.code).join(' ');
    if (now !== this.#columns) this.#known.clear();
    this.#columns = now;
    const row = this.#known.get(indicator.id) ?? rowOf(corpus, districts, indicator);
    this.#known.set(indicator.id, row);
    return row;
  };

  forget(indicator: string): void {
    this.#known.delete(indicator);
  }
}

/** The comparison in the browser: what has come of the corpus, and what can be asked of it. */
export class CompareModel {
  readonly lang: Lang;
  readonly payload: ComparePayload;
  readonly corpus: Loaded;
  readonly districts: Map<string, DistrictHead>;
  readonly reports: Map<string, ReportHead>;
  readonly view: MatrixView;
  readonly #besideView: MatrixView;
  /** Unit and kind of each indicator, for its chart. */
  readonly measures: ReadonlyMap<string, ComparePayload['indicators'][number]>;
  /** Parts that did not load, by their path. */
  readonly failed = new Set<string>();
  readonly #parts = new Map<string, Promise<void>>();
  readonly #byId = new Map<string, Value>();
  /** Figures of the country and the provinces by indicator, once it has been loaded. */
  readonly #references = new Map<string, FiguresByArea>();
  readonly #limits = new Map<string, readonly ChartLimit[]>();
  /** What the reports of a file admit and promise, by the number of the file. */
  readonly #claims = new Map<number, Readonly<Record<string, ReportClaims>>>();
  readonly #rows = new RememberedRows();
  #whole: Promise<CorpusPayload> | undefined;
  #order: readonly ReportHead[] = [];

  constructor(payload: ComparePayload, lang: Lang) {
    this.lang = lang;
    this.payload = payload;
    this.corpus = { districts: payload.districts, reports: payload.reports, values: [], said: [], shares: [], claims: [] };
    this.districts = new Map(payload.districts.map((district) => [district.code, district]));
    this.reports = new Map(payload.reports.map((report) => [report.id, report]));
    this.measures = new Map(payload.indicators.map((indicator) => [indicator.id, indicator]));
    this.view = {
      lang,
      indicators: this.measures,
      themes: new Map(payload.themes.map((theme) => [theme.id, theme])),
      reports: this.reports,
      page: (path) => pageUrl(`${lang === 'zh' ? '' : 'en/'}${path.slice(1)}`),
      place: (report, anchor) => pageUrl(`reports/${report}/${anchor ? `#${placeAnchor(anchor)}` : ''}`),
    };
    const references = { figures: this.#references, gaps: new Map() };
    this.#besideView = { ...this.view, beside: (value) => besideOf(value, references) };
  }

  /** All districts and reports, loaded when something but the default is asked for. @throws Error where they do not load */
  whole(): Promise<CorpusPayload> {
    this.#whole ??= loadData<CorpusPayload>('data/compare/corpus').then((packed) => {
      const { districts, reports } = unpackCorpus(packed);
      Object.assign(this.corpus, { districts, reports });
      for (const district of districts) this.districts.set(district.code, district);
      for (const report of reports) this.reports.set(report.id, report);
      this.#order = travelling(reports);
      return packed;
    });
    this.#whole.catch(() => {
      this.#whole = undefined;
    });
    return this.#whole;
  }

  /** A value of a report by its id, once its indicator has been loaded. */
  value(report: string, id: string): Value | undefined {
    return this.#byId.get(`${report} ${id}`);
  }

  /** The view of a state: with figures of the country and the provinces where they are switched on. */
  viewOf(state: CompareState): MatrixView {
    return state.references ? this.#besideView : this.view;
  }

  /** Limits that belong into the chart of an indicator, once it has been loaded. */
  readonly limits = (indicator: string): readonly ChartLimit[] => this.#limits.get(`i/${indicator}`) ?? [];

  /** What a report admits and promises, and its title. */
  claims(report: string): Promise<ReportClaims> {
    return loadDeflated<Record<string, ReportClaims>>(`data/compare/r/${this.#claimFile(report)}`).then((all) => {
      const own = all[report];
      if (!own) throw new Error(report);
      return own;
    });
  }

  #claimFile(report: string): number {
    return packOf(report, this.payload.claimFiles);
  }

  /** Reads an address; one that asks for nothing waits for nothing. */
  async read(query: string): Promise<{ state: CompareState; problems: StateProblem[] }> {
    if (new URLSearchParams(query).size === 0) return { state: DEFAULT_STATE, problems: [] };
    const { renamed } = await this.whole();
    return readState(query, {
      districts: new Set(this.districts.keys()),
      indicators: new Set(this.measures.keys()),
      themes: new Set(this.view.themes.keys()),
      renamed: new Map(renamed),
      edition: this.payload.edition.data,
    });
  }

  /** Brings what a state shows. What does not load is noted in `failed`. */
  async load(state: CompareState): Promise<void> {
    const { districts, indicators } = this.filled(state);
    const spoken = indicators.filter((id) => !this.payload.silent.includes(id));
    const reports = chosenClaims(state).length > 0 ? districts.flatMap((code) => this.districts.get(code)?.reports ?? []) : [];
    await Promise.all([
      ...spoken.map((id) =>
        this.#bring(`i/${id}`, (packed: IndicatorPayload) => this.#takeIn(`i/${id}`, packed, reportsNamed(packed, this.reports))),
      ),
      ...state.themes.map((id) => this.#bring(`t/${id}`, (packed: PartPayload) => this.#takeIn(`t/${id}`, packed, this.#order))),
      ...Array.from(
        Map.groupBy(reports, (id) => this.#claimFile(id)),
        ([file, own]) => this.#bringClaims(file, own),
      ),
    ]);
  }

  /** The matrix of a state; its data must have been loaded. Rows that did not load are left out: they would look like silence. */
  matrix(state: CompareState): ComparisonMatrix {
    const matrix = chosenMatrix(this.corpus, this.payload.indicators, { ...state, ...this.filled(state) }, this.#rows.row);
    const lost = matrix.districts.some(({ reports }) => reports.some((id) => this.failed.has(`r/${this.#claimFile(id)}`)));
    return {
      ...matrix,
      claims: lost ? [] : matrix.claims,
      rows: matrix.rows.filter(({ indicator }) => !this.failed.has(`i/${indicator}`)),
      themes: matrix.themes.filter(({ theme }) => !this.failed.has(`t/${theme}`)),
    };
  }

  /** A state with its defaults written out, so that later reports do not change it. */
  filled(state: CompareState): CompareState & { districts: readonly string[]; indicators: readonly string[] } {
    const { defaults, districts } = this.payload;
    const codes = state.districts ?? districts.map(({ code }) => code);
    const known = state.districts === null ? defaults : defaultIndicators(this.corpus, codes, this.payload.indicators);
    return {
      ...state,
      districts: codes,
      indicators: state.indicators ?? (known.length > 0 ? known : defaults),
      claims: chosenClaims(state),
    };
  }

  /** Brings what some reports of one file admit and promise; those that are there already stay. */
  async #bringClaims(file: number, reports: readonly string[]): Promise<void> {
    const { claims } = this.corpus;
    await this.#bring(`r/${file}`, (all: Record<string, ReportClaims>) => this.#claims.set(file, all));
    const there = new Set(claims.map(({ report }) => report));
    claims.push(...reports.flatMap((id) => (there.has(id) ? [] : (this.#claims.get(file)?.[id] ?? []))));
  }

  #bring<T>(part: string, take: (payload: T) => void): Promise<void> {
    const known = this.#parts.get(part);
    if (known) return known;
    const arrival = Promise.all([loadDeflated<T>(`data/compare/${part}`), this.whole()])
      .then(([payload]) => {
        take(payload);
        this.failed.delete(part);
      })
      .catch(() => {
        this.failed.add(part);
        this.#parts.delete(part);
      });
    this.#parts.set(part, arrival);
    return arrival;
  }

  #takeIn(part: string, packed: PartPayload, reports: readonly ReportHead[]): void {
    const own = unpack(packed, { districts: [], reports });
    this.corpus.values.push(...own.values);
    this.corpus.said.push(...own.said);
    this.corpus.shares.push(...own.shares);
    for (const value of own.values) this.#byId.set(`${value.report} ${value.id}`, value);
    const name = part.replace(/^[it]\//, '');
    this.#limits.set(part, packed.limits);
    if (packed.figures) this.#references.set(name, figuresByArea(referenceFigures(packed.figures)));
    this.#rows.forget(name);
  }
}
