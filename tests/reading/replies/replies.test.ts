import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/model/error.ts';
import { recordSchema, type SidecarReply } from '../../../src/model/index.ts';
import { mentionOf, read, TEXT } from '../reviewed-report.ts';

const said = { by: '衢江区教育局', on: '2026-12-03', text: '24所含教学点2所。<script>alert(1)</script>' };
const answered = (replies: SidecarReply[]) => read([], TEXT, { replies });
const plain = await read();
const [check] = plain.findings.filter(({ equation }) => equation);

describe('a county’s reply', () => {
  test('stands beside the check it speaks of, and nothing is read otherwise', async () => {
    const record = recordSchema.parse(await answered([{ of: 'check', rule: check?.rule ?? '', at: { quote: '小学24所' }, ...said }]));
    expect(record.findings.filter(({ replies }) => replies)).toEqual([{ ...check, replies: [said] }]);
    expect({ ...record, findings: [] }).toEqual({ ...plain, findings: [] });
  });

  test('stands beside the figure it speaks of, several in their order', async () => {
    const second = { ...said, on: '2026-12-09', url: 'https://www.example.gov.cn/a' };
    const record = recordSchema.parse(
      await answered([
        { of: 'figure', at: { quote: '1450人' }, ...said },
        { of: 'figure', at: { quote: '1450人', before: '专任教师' }, ...second },
      ]),
    );
    expect(mentionOf(record, '1450人').replies).toEqual([said, second]);
  });

  test('to the report, or to a check that is not made any more, stands with the report', async () => {
    const record = recordSchema.parse(
      await answered([
        { of: 'report', ...said },
        { of: 'check', rule: 'average-growth', at: { quote: '3200万元' }, ...said },
      ]),
    );
    const start = TEXT.indexOf('3200万元');
    expect(record.replies).toEqual([said, { ...said, rule: 'average-growth', at: { start, end: start + 6 } }]);
  });

  test.each([['99所'], ['所']])('to words that do not stand there once is refused: %s', async (quote) => {
    const attempt = answered([{ of: 'figure', at: { quote }, ...said }]);
    await expect(attempt).rejects.toThrow(InputError);
    await expect(attempt).rejects.toThrow('replies.0 quotes');
  });
});
