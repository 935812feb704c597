import { expect, test } from 'vitest';
import type { ReportRecord } from '../../../src/model/index.ts';
import { passageNotes } from '../../../src/site/withdrawn/passage-notes.ts';
import { recordOf } from '../../support/record.ts';

const reply = { by: '教育局', on: '2024-05-06', text: '属实。' };
const record = recordOf(['甲乙丙丁', '戊己'], {
  mentions: [{ passage: 'p-1', replies: [reply] }] as ReportRecord['mentions'],
  withdrawn: [{ of: 'passage', start: 1, end: 2, on: '2024-05-06', by: '本站', reason: { zh: '涉及隐私', en: 'private' } }],
});

test.each([
  ['what was taken down in it', 0, /^<p class="note">.*涉及隐私.*<\/p>$/],
  ['what was said of its figures', 1, /^<blockquote>.*属实。.*<\/blockquote>$/],
])('beneath a passage stands %s', (_, at, notes) => {
  expect(passageNotes(record, record.passages[at] as (typeof record.passages)[number]).text).toMatch(notes);
});
