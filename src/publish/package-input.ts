import type { District, ReportRecord } from '../model/index.ts';
import type { PackageInput } from './data-package/table.ts';
import type { SiteCorpus } from './file.ts';

/** What the tables of the data package are made from, of all reports of a site, or of some of them: districts are those that have reports. Records are read when a table asks for them. */
export function packageInput(corpus: SiteCorpus, records: () => readonly ReportRecord[] = () => corpus.records): PackageInput {
  const { withdrawals, indicators, themes, frameworks, checks, comparability, accuracy, references, upper, edition } = corpus;
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
    districts: reportingDistricts(corpus),
    upper,
    homepage: edition.homepage,
  };
}

const reporting = new WeakMap<SiteCorpus, readonly District[]>();

/** Districts that have reports, found once for each corpus: every table of every province asks for them. */
function reportingDistricts(corpus: SiteCorpus): readonly District[] {
  const known = reporting.get(corpus);
  if (known) return known;
  const codes = new Set(corpus.provinces.flatMap(({ reports }) => reports.map(({ id }) => id.slice(0, id.indexOf('-')))));
  const found = corpus.districts.filter(({ code }) => codes.has(code));
  reporting.set(corpus, found);
  return found;
}
