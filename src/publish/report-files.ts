import type { SiteCorpus, SiteFile } from './file.ts';

/** Beside the page of each report: everything read from it, and the decoded text of its source, to which all spans refer. */
export function* reportFiles({ records }: SiteCorpus): Generator<SiteFile> {
  for (const record of records) {
    const folder = `reports/${record.report.id}`;
    yield { path: `${folder}/record.json`, content: () => JSON.stringify(record) };
    yield { path: `${folder}/source.txt`, content: () => record.text };
  }
}
