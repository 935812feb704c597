import { changedOn } from '../model/index.ts';
import type { Keep, SiteCorpus } from './file.ts';

/** What catalogues want to know of all reports. */
export type PackageFacts = {
  /** Day of the last change to any of them; null where no record names one. */
  changed: string | null;
  /** First and last year of their facts; null where none is known. */
  years: { from: number; to: number } | null;
};

/** The same, from what is kept of each province. */
export function factsOf(corpus: Pick<SiteCorpus, 'provinces'>, keep: Keep): PackageFacts {
  const provinces = corpus.provinces.map(({ reports, records }) => {
    const make = () => Buffer.from(JSON.stringify(records().map((record) => [changedOn(record), record.report.year])));
    const kept: [string | null, number | null][] = JSON.parse(
      Buffer.from(keep(['facts', ...reports.map(({ hash }) => hash)], make)).toString('utf8'),
    );
    return kept;
  });
  const days = provinces.flatMap((own) => own.flatMap(([day]) => day ?? [])).sort();
  const years = provinces.flatMap((own) => own.flatMap(([, year]) => year ?? [])).sort((a, b) => a - b);
  const [from, to] = [years.at(0), years.at(-1)];
  return { changed: days.at(-1) ?? null, years: from === undefined || to === undefined ? null : { from, to } };
}
