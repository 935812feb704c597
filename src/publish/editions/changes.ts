import { type EditionRedaction, type EditionReport, type EditionRow, VALUE_FIELDS, type ValueField } from '../../model/index.ts';
import { byCodeUnit } from '../../text/order.ts';
import { fieldOf } from './rows.ts';

/** Kinds of change between two states of the data. */
const CHANGE_KINDS = [
  'report-added',
  'report-removed',
  'report-withdrawn',
  'report-changed',
  'value-added',
  'value-removed',
  'words-withdrawn',
  'value-changed',
  'indicator-added',
  'indicator-removed',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * Why something changed: the source was published anew, a person reviewed it, or the program reads it otherwise. A changed rule is not the county's
 * change, so the three are told apart. Null for reports and indicators that came or went.
 */
const CAUSES = ['source', 'review', 'rule'] as const;
export type Cause = (typeof CAUSES)[number];

/** One change. What a kind does not have is null. */
export type Change = {
  kind: ChangeKind;
  report: string | null;
  /** Code of the district of the report. */
  district: string | null;
  indicator: string | null;
  /** Id of the mention: the anchor on the page of the report. */
  mention: string | null;
  /** What of the value or report changed. */
  field: ValueField | 'title' | 'year' | 'district' | null;
  before: string | number | null;
  after: string | number | null;
  cause: Cause | null;
};

/** A state of the data: an edition, or what is at hand now. */
export type State = { reports: readonly EditionReport[]; indicators: readonly string[]; rows: readonly EditionRow[] };

const NOTHING: Omit<Change, 'kind'> = {
  report: null,
  district: null,
  indicator: null,
  mention: null,
  field: null,
  before: null,
  after: null,
  cause: null,
};

/** Fields of a report whose change is told. */
const REPORT_FIELDS = ['title', 'year', 'district'] as const;

/** Everything that changed from one state to a later one: reports, then values in the order of reports, then indicators. */
export function changesBetween(before: State, after: State): Change[] {
  const [old, now] = [byId(before.reports), byId(after.reports)];
  const reports = [...new Set([...old.keys(), ...now.keys()])].sort(byCodeUnit);
  const [oldRows, nowRows] = [Map.groupBy(before.rows, ([report]) => report), Map.groupBy(after.rows, ([report]) => report)];
  return [
    ...reports.flatMap((id) => reportChanges(old.get(id), now.get(id))),
    ...reports.flatMap((id) => {
      const [was, is] = [old.get(id), now.get(id)];
      return was && is ? valueChanges({ was, is }, oldRows.get(id) ?? [], nowRows.get(id) ?? []) : [];
    }),
    ...indicatorChanges(before.indicators, after.indicators),
  ];
}

const byId = (reports: readonly EditionReport[]) => new Map(reports.map((report) => [report.id, report]));

function reportChanges(was: EditionReport | undefined, is: EditionReport | undefined): Change[] {
  const one = is ?? was;
  if (!one) return [];
  const of = { ...NOTHING, report: one.id, district: one.district };
  if (!was) return [{ ...of, kind: 'report-added', after: one.title }];
  if (!is) return [{ ...of, kind: 'report-removed', before: one.title }];
  const cause = was.source === is.source ? 'rule' : 'source';
  return REPORT_FIELDS.filter((field) => was[field] !== is[field]).map((field) => ({
    ...of,
    kind: 'report-changed',
    field,
    before: was[field],
    after: is[field],
    cause,
  }));
}

/** Id of an observation without its indicator: that of its mention. */
const mentionOf = ([, id, indicator]: EditionRow): string => id.slice(0, id.length - indicator.length - 1);

function valueChanges(
  { was, is }: { was: EditionReport; is: EditionReport },
  before: readonly EditionRow[],
  after: readonly EditionRow[],
): Change[] {
  const [old, now] = [new Map(before.map((row) => [row[1], row])), new Map(after.map((row) => [row[1], row]))];
  const anew = was.source !== is.source;
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): Change[] => {
    const [had, has] = [old.get(id), now.get(id)];
    const row = has ?? had;
    if (!row) return [];
    const cause = anew ? 'source' : reviewed(had, has) ? 'review' : 'rule';
    const of: Omit<Change, 'kind'> = {
      ...NOTHING,
      report: is.id,
      district: is.district,
      indicator: row[2],
      mention: mentionOf(row),
      cause,
    };
    if (!had) return [{ ...of, kind: 'value-added', after: fieldOf(row, 'value') }];
    if (!has) return [{ ...of, kind: 'value-removed', before: fieldOf(row, 'value') }];
    return VALUE_FIELDS.filter((field) => fieldOf(had, field) !== fieldOf(has, field)).map((field) => ({
      ...of,
      kind: 'value-changed',
      field,
      before: fieldOf(had, field),
      after: fieldOf(has, field),
    }));
  });
}

/** Whether a review came, went or changed. */
function reviewed(had: EditionRow | undefined, has: EditionRow | undefined): boolean {
  return (had ? fieldOf(had, 'review') : null) !== (has ? fieldOf(has, 'review') : null);
}

function indicatorChanges(before: readonly string[], after: readonly string[]): Change[] {
  const [old, now] = [new Set(before), new Set(after)];
  return [
    ...after.filter((id) => !old.has(id)).map((indicator): Change => ({ ...NOTHING, kind: 'indicator-added', indicator })),
    ...before.filter((id) => !now.has(id)).map((indicator): Change => ({ ...NOTHING, kind: 'indicator-removed', indicator })),
  ];
}

/** How many changes there are of each kind and cause, in the order of the kinds; those there are none of are left out. */
export function tallyOf(changes: readonly Change[]): { kind: ChangeKind; cause: Cause | null; count: number }[] {
  const groups = Map.groupBy(changes, ({ kind, cause }) => `${kind} ${cause ?? ''}`);
  const order = ({ kind, cause }: { kind: ChangeKind; cause: Cause | null }) =>
    CHANGE_KINDS.indexOf(kind) * (CAUSES.length + 1) + (cause === null ? 0 : CAUSES.indexOf(cause) + 1);
  return [...groups.values()]
    .flatMap((group) => (group[0] ? [{ kind: group[0].kind, cause: group[0].cause, count: group.length }] : []))
    .sort((a, b) => order(a) - order(b));
}

/** Withdrawals as changes. What was taken down is not named, neither before nor after. */
export function withdrawalChanges(withdrawals: readonly Pick<EditionRedaction, 'report' | 'of' | 'on'>[]): Change[] {
  return withdrawals.map(({ report, of, on }) => ({
    ...NOTHING,
    kind: of === 'report' ? 'report-withdrawn' : 'words-withdrawn',
    report,
    district: report.slice(0, 6),
    after: on,
  }));
}
