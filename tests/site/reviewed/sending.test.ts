import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSiteSettings } from '../../../scripts/lib/content/site-corpus.ts';
import { readerReportsIn } from '../../../src/model/reader-reports.ts';
import { issueAddress, mailAddress } from '../../../src/site/reviewed/sending.ts';
import { temporary } from '../../scripts/run.ts';

const TEXT = '报告：330803-2019-self-assessment\n原文：入学率100% & “巩固率”#1\n我认为应当是：\n';

describe('what a reader sends', () => {
  test('arrives by mail as it was', () => {
    const address = new URL(mailAddress('editor@example.org', '报告 & 错误', TEXT));
    expect(address.pathname).toBe('editor@example.org');
    expect(address.searchParams.get('subject')).toBe('报告 & 错误');
    expect(readerReportsIn(address.searchParams.get('body') ?? '')).toEqual(readerReportsIn(TEXT));
  });

  test('arrives as an issue as it was, whatever the address asks for besides', () => {
    const address = new URL(issueAddress('https://git.example.org/issues/new?labels=reader', '错误', TEXT));
    expect([...address.searchParams]).toEqual([
      ['labels', 'reader'],
      ['title', '错误'],
      ['body', TEXT],
    ]);
  });
});

describe('the settings of a site', () => {
  const settings = (yaml: string) => {
    const path = join(temporary().root, 'site.yaml');
    writeFileSync(path, yaml);
    return () => readSiteSettings(path);
  };

  test('may be missing, in part or as a whole', () => {
    expect(readSiteSettings(join(temporary().root, 'none.yaml'))).toEqual({});
    expect(settings('contact: editor@example.org\n')()).toEqual({ contact: 'editor@example.org' });
  });

  test.each([
    ['a contact that is no mail address', 'contact: 教育局\n', 'contact'],
    ['an address that runs a script', 'issues: "javascript:alert(1)"\n', 'http'],
    ['a key that is none', 'contcat: a@example.org\n', 'did you mean “contact”'],
    ['a licence without an address', 'dataLicence: { name: CC-BY-4.0, title: CC BY }\n', 'dataLicence.path'],
  ])('are refused for %s', (_, yaml, words) => {
    expect(settings(yaml)).toThrow(words);
  });
});
