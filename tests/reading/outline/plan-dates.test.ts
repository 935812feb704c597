import { expect, test } from 'vitest';
import type { Plan } from '../../../src/model/index.ts';
import { withDates } from '../../../src/reading/outline/plan-dates.ts';

test.each([
  ['到2026年建成小学2所。', '2026年'],
  ['力争明年全部投用。', '明年'],
  ['9月底前完成整改。', '月底'],
  ['“十五五”时期扩容。', '“十五五”'],
  ['按照《学校建设规划(2022—2030年)》优化布局。', null],
  ['用三年时间补齐短板。', '三年时间'],
  ['每学期开展一次视导。', '每学期'],
  ['持续加强队伍建设。', null],
])('of %s the date is %s', (words, date) => {
  const text = `下一步，${words}`;
  const [plan] = withDates(text, [{ id: 'pl-1', label: '', title: '', start: 4, end: text.length } as Plan]);
  expect(plan?.dated ? text.slice(plan.dated.start, plan.dated.end) : null).toBe(date);
});
