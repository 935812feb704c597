import { expect, test } from 'vitest';
import { reportFiles } from '../../src/publish/report-files.ts';
import { corpus } from './corpus.ts';

test('publishes the words of earlier versions as plain text, and no bytes as received', () => {
  const [record] = corpus.records;
  if (!record) throw new Error('there is no record');
  const words = { version: 1, text: '全县小学11所。<script>1</script>', added: 1, removed: 1 };
  const earlier = [
    { file: 'a.html', retrieved: '2024-01-05', words },
    { file: 'a.v2.html', retrieved: null },
  ];
  const files = Array.from(reportFiles({ ...corpus, records: [{ ...record, source: { ...record.source, earlier } }] }));
  const old = files.filter(({ path }) => /\/v\d/.test(path));
  expect(old.map(({ path, content }) => [path, content()])).toEqual([[`reports/${record.report.id}/v1.txt`, `\ufeff${words.text}`]]);
});
