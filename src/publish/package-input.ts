import type { ReportRecord } from '../model/index.ts';
import type { PackageInput } from './data-package/table.ts';
import type { SiteCorpus } from './file.ts';

/** What the tables of the data package are made from, of all reports of a site, or of some of them: districts are those that have reports. Records are read when a table asks for them. */
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
