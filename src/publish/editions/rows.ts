import {
  type EditionReport,
  type EditionRow,
  type Observation,
  type ReportMeta,
  type Source,
  VALUE_FIELDS,
  type ValueField,
} from '../../model/index.ts';

/** What a row tells of a field of an observation. */
const OF: Record<ValueField, (observation: Observation) => string | number | null> = {
  value: ({ value }) => value,
  valueHigh: ({ valueHigh }) => valueHigh ?? null,
  unit: ({ unit }) => unit,
  qualifier: ({ qualifier }) => qualifier,
  direction: ({ direction }) => direction ?? null,
  stage: ({ stage }) => stage,
  period: ({ period }) => period,
  status: ({ status }) => status,
  scope: ({ scope }) => scope,
  variant: ({ variant }) => variant ?? null,
  confidence: ({ confidence }) => confidence,
  review: ({ review }) => review?.status ?? null,
};

/** The values of reports as rows of an edition, in the order of reports and texts. */
export function editionRows(records: readonly { report: Pick<ReportMeta, 'id'>; observations: readonly Observation[] }[]): EditionRow[] {
  return records.flatMap(({ report, observations }) =>
    observations.map(
      (observation): EditionRow => [
        report.id,
        observation.id,
        observation.indicator,
        ...VALUE_FIELDS.map((field) => OF[field](observation)),
      ],
    ),
  );
}

/** What an edition keeps of a report. */
type ComparedRecord = {
  report: Pick<ReportMeta, 'id' | 'title' | 'year'> & { district: { code: string } };
  source: Pick<Source, 'sha256'>;
};

/** Reports as an edition names them. */
export function editionReports(records: readonly ComparedRecord[]): EditionReport[] {
  return records.map(({ report, source }) => ({
    id: report.id,
    title: report.title.replace(/\s+/g, ' '),
    district: report.district.code,
    year: report.year,
    source: source.sha256,
  }));
}

/** Value of a field of a row. */
export function fieldOf(row: EditionRow, field: ValueField): string | number | null {
  return (row[VALUE_FIELDS.indexOf(field) + 3] as string | number | null | undefined) ?? null;
}
