import type { Corpus } from '../../compare/types.ts';

/** What an indicator page may be narrowed by; each is a parameter of its address. */
export const FILTERS = ['province', 'year', 'kind', 'stage', 'variant', 'status'] as const;
export type FilterName = (typeof FILTERS)[number];

/** What is chosen, by filter; `me` is the district that is looked for. An absent one narrows nothing. */
export type Choice = Partial<Record<FilterName | 'me', string>>;

/** A code for what is not stated, in addresses. */
const NONE = 'none';

type Subject = { report: Corpus['reports'][number]; value: Corpus['values'][number] };

const OF_REPORT: Readonly<Record<'province' | 'kind', (report: Subject['report']) => string>> = {
  province: ({ district }) => `${district.slice(0, 2)}0000`,
  kind: ({ kind }) => kind,
};
const OF_VALUE: Readonly<Record<'year' | 'stage' | 'variant' | 'status', (subject: Subject) => string>> = {
  year: ({ value, report }) => value.period?.slice(0, 4) ?? (report.year === null ? NONE : String(report.year)),
  stage: ({ value }) => value.stage ?? NONE,
  variant: ({ value }) => value.variant ?? NONE,
  status: ({ value }) => value.status,
};

/** What an address asks for; unknown parameters are left alone. */
export function readChoice(query: string): Choice {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries([...FILTERS, 'me'].flatMap((name) => (parameters.get(name) ? [[name, parameters.get(name)]] : [])));
}

/** The address that asks for a choice; empty where nothing is chosen. */
export function writeChoice(choice: Choice): string {
  const chosen = [...FILTERS, 'me' as const].flatMap((name) => (choice[name] ? [[name, choice[name]]] : []));
  const query = new URLSearchParams(chosen).toString();
  return query && `?${query}`;
}

/** A corpus narrowed to what is chosen: reports of a place and kind, values of a year, stage, variant and status. */
export function narrowed(corpus: Corpus, choice: Choice): Corpus {
  const reports = corpus.reports.filter((report) => {
    return (['province', 'kind'] as const).every((name) => !choice[name] || OF_REPORT[name](report) === choice[name]);
  });
  const kept = new Map(reports.map((report) => [report.id, report]));
  const values = corpus.values.filter((value) => {
    const report = kept.get(value.report);
    return (
      report &&
      (['year', 'stage', 'variant', 'status'] as const).every((name) => !choice[name] || OF_VALUE[name]({ report, value }) === choice[name])
    );
  });
  return { ...corpus, reports, values, said: corpus.said.filter(({ report }) => kept.has(report)) };
}

/** Codes that values of a corpus have, by filter, each with its number of values, most first. Filters of fewer than two codes choose nothing. */
export function optionsOf(corpus: Corpus): Record<FilterName, [code: string, values: number][]> {
  const reports = new Map(corpus.reports.map((report) => [report.id, report]));
  const counted = (code: (subject: Subject) => string): [string, number][] => {
    const counts = new Map<string, number>();
    for (const value of corpus.values) {
      const report = reports.get(value.report);
      if (!report) continue;
      const own = code({ report, value });
      counts.set(own, (counts.get(own) ?? 0) + 1);
    }
    return [...counts].toSorted((a, b) => b[1] - a[1]);
  };
  return {
    province: counted(({ report }) => OF_REPORT.province(report)),
    year: counted(OF_VALUE.year).toSorted(([a], [b]) => (a < b ? 1 : -1)),
    kind: counted(({ report }) => OF_REPORT.kind(report)),
    stage: counted(OF_VALUE.stage),
    variant: counted(OF_VALUE.variant),
    status: counted(OF_VALUE.status),
  };
}
