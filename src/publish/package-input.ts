import type { ReportRecord } from '../model/index.ts';
import type { PackageInput } from './data-package/table.ts';
import type { SiteCorpus } from './file.ts';

/** What the tables of the data package are made from, as pages know it: districts are those that have reports. */
export function dataCorpus(corpus: Omit<PackageInput, 'homepage'> & { edition: Pick<SiteCorpus['edition'], 'homepage'> }): PackageInput {
  const { records, districts, edition } = corpus;
  const codes = new Set(records.map(({ report }) => report.district.code));
  return { ...corpus, districts: districts.filter(({ code }) => codes.has(code)), homepage: edition.homepage };
}

/** The same of all reports of a site, or of some of them. Records are read when a table asks for them. */
export function packageInput(corpus: SiteCorpus, records: () => readonly ReportRecord[] = () => corpus.records): PackageInput {
  const { provinces, withdrawals, indicators, themes, frameworks, checks, comparability, accuracy, references, districts, upper, edition } =
    corpus;
  const codes = new Set(provinces.flatMap(({ reports }) => reports.map(({ id }) => id.slice(0, id.indexOf('-')))));
  return {
    get records() {
      return records();
    },
    withdrawals,
    indicators,
    themes,
    frameworks,
    checks,
    comparability,
    accuracy,
    references,
    districts: districts.filter(({ code }) => codes.has(code)),
    upper,
    homepage: edition.homepage,
  };
}
