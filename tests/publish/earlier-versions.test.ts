import { expect, test } from 'vitest';
import { keepNothing } from '../../src/publish/file.ts';
import { reportFiles, reportNotes } from '../../src/publish/report-files.ts';
import { corpus } from './corpus.ts';

test('publishes the words of earlier versions as plain text, and no bytes as received', () => {
  const [record] = corpus.records;
  if (!record) throw new Error('there is no record');
  const words = { version: 1, text: '全县小学11所。<script>1</script>', added: 1, removed: 1 };
  const earlier = [
    { file: 'a.html', retrieved: '2024-01-05', words },
    { file: 'a.v2.html', retrieved: null },
  ];
  const records = [{ ...record, source: { ...record.source, earlier } }];
  const provinces = [{ code: '33', reports: [{ id: record.report.id, hash: '' }], records: () => records }];
  const given = { ...corpus, provinces };
  const files = Array.from(reportFiles(given, reportNotes(given, keepNothing)));
  const old = files.filter(({ path }) => /\/v\d/.test(path));
  expect(old.map(({ path, content }) => [path, content()])).toEqual([[`reports/${record.report.id}/v1.txt`, `\ufeff${words.text}`]]);
});
