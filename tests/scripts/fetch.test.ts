import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetchReport } from '../../scripts/lib/fetch/fetch-report.ts';
import { Visitor } from '../../scripts/lib/fetch/polite.ts';
import { isPublic } from '../../scripts/lib/fetch/public-address.ts';
import { ask } from '../../scripts/lib/fetch/request.ts';
import { parseRobots } from '../../scripts/lib/fetch/robots.ts';
import { parseSidecar } from '../../src/reading/metadata/sidecar.ts';
import { command, temporary } from './run.ts';
import { articlePage, redirect, site } from './site.ts';

const TITLE = '浙江省衢州市衢江区人民政府2019年度履行教育职责自评报告';
const FIRST = [
  '现将2019年度履行教育职责情况报告如下。',
  '一、基本情况',
  '全区现有小学12所，在校生8300人，专任教师512人，办学条件持续改善。',
];
const SECOND = ['二、经费保障', '全年投入教育经费2.6亿元，新增学位450个，各项政策落实到位。'];
const DOCX = readFileSync(join(import.meta.dirname, '..', 'reading', 'read', 'files', 'report.odt'));

const own = () => new Visitor({ private: true });

describe('an address', () => {
  it('gives its page as it was received, with time, hash and headers', async () => {
    const page = articlePage(TITLE, [...FIRST, ...SECOND]);
    const served = await site({
      '/a.html': (response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"1"' }).end(page),
    });
    const { name, bytes, captures } = await fetchReport(`${served.url}/a.html`, own());
    expect([name, Buffer.from(bytes).toString()]).toEqual(['a.html', page]);
    expect(captures).toEqual([
      {
        url: `${served.url}/a.html`,
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        type: 'text/html; charset=utf-8',
        etag: '"1"',
      },
    ]);
    expect([...served.agents]).toEqual([expect.stringContaining('county-education-reports')]);
  });

  it('of an article in several pages with files gives all of them, in one archive that is the same each time', async () => {
    const served = await site({
      '/zw/a.html': articlePage(TITLE, FIRST, '<a href="a_2.html">下一页</a>'),
      '/zw/a_2.html': articlePage(TITLE, SECOND, '<a href="a.html">上一页</a> <a href="/files/fb.odt">附件：任务清单.odt</a>'),
      '/files/fb.odt': DOCX,
    });
    const { name, bytes, captures } = await fetchReport(`${served.url}/zw/a.html`, own());
    expect([name, captures.map(({ entry }) => entry)]).toEqual([
      'a.zip',
      ['page-1.html', 'page-2.html', 'attachments/1 附件：任务清单.odt'],
    ]);
    expect(Buffer.from((await fetchReport(`${served.url}/zw/a.html`, own())).bytes)).toEqual(Buffer.from(bytes));
  });

  it('that pages in a circle ends', async () => {
    const served = await site({
      '/a': articlePage(TITLE, FIRST, '<a href="/b">下一页</a>'),
      '/b': articlePage(TITLE, SECOND, '<a href="/a">下一页</a>'),
      '/same': articlePage(TITLE, FIRST, '<a href="/same?p=2">下一页</a>'),
      '/same?p=2': articlePage(TITLE, FIRST, '<a href="/same?p=3">下一页</a>'),
      '/same?p=3': articlePage(TITLE, FIRST, '<a href="/same?p=3">下一页</a>'),
    });
    expect((await fetchReport(`${served.url}/a`, own())).captures).toHaveLength(2);
    expect((await fetchReport(`${served.url}/same`, own())).captures.length).toBeLessThanOrEqual(3);
  });

  it.each<[string, Parameters<typeof site>[0], RegExp]>([
    ['a page that is gone', {}, /status 404/],
    ['redirects without end', { '/a': redirect('/a') }, /redirects/],
    ['another protocol', { '/a': redirect('file:///etc/passwd') }, /no address of the web/],
    ['what the site forbids', { '/robots.txt': Buffer.from('User-agent: *\nDisallow: /a'), '/a': 'x' }, /robots\.txt/],
    ['a site that fails to say what it forbids', { '/robots.txt': (response) => response.writeHead(503).end(), '/a': 'x' }, /robots\.txt/],
    [
      'an answer that is too large',
      { '/a': (response) => response.writeHead(200).end(Buffer.alloc(21 * 1024 * 1024)) },
      /larger than 20 MB/,
    ],
    [
      'one that unpacks to too much',
      { '/a': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30 * 1024 * 1024))) },
      /larger than 20 MB/,
    ],
    [
      'one that breaks off',
      {
        '/a': (response) => {
          response.writeHead(200, { 'content-length': '100' });
          response.write('x');
          response.destroy();
        },
      },
      /./,
    ],
  ])('%s gives an error in words', async (_, paths, words) => {
    const served = await site(paths);
    await expect(fetchReport(`${served.url}/a`, own())).rejects.toThrow(words);
  });

  it('is asked without compression in the way', async () => {
    const served = await site({ '/a': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('甲')) });
    expect((await ask(`${served.url}/a`, { private: true })).bytes.toString()).toBe('甲');
  });
});

describe('addresses that are not of the public internet', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
  ])('%s is one', (address) => expect(isPublic(address)).toBe(false));
  it.each(['114.114.114.114', '172.32.0.1', '2408:8000::1', '::ffff:8.8.8.8'])('%s is none', (address) =>
    expect(isPublic(address)).toBe(true),
  );

  it('are refused, whatever they are written as, and asked where that is meant', async () => {
    const served = await site({ '/a': '甲' });
    const { port } = new URL(served.url);
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]'])
      await expect(ask(`http://${host}:${port}/a`, { private: false })).rejects.toThrow('--private');
    expect(served.asked).toEqual([]);
    expect((await ask(`${served.url}/a`, { private: true })).status).toBe(200);
  });
});

describe('robots.txt', () => {
  it.each<[string, string, string, boolean]>([
    ['for all', 'User-agent: *\nDisallow: /zw/', '/zw/a.html', false],
    ['of another program', 'User-agent: Baiduspider\nDisallow: /', '/a', true],
    ['of this program, before that for all', 'User-agent: *\nDisallow: /\n\nUser-agent: county-education-reports\nAllow: /', '/a', true],
    ['with several agents', 'User-agent: a\nUser-agent: *\nDisallow: /b', '/b', false],
    ['the longer rule', 'User-agent: *\nDisallow: /\nAllow: /zw/', '/zw/a', true],
    ['an empty rule', 'User-agent: *\nDisallow:', '/a', true],
    ['a wildcard', 'User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf', false],
    ['a wildcard that ends elsewhere', 'User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf?x', true],
    ['a remark', 'User-agent: * # everybody\nDisallow: /a # not this', '/a', false],
  ])('%s', (_, text, path, allowed) => expect(parseRobots(text).allows(path)).toBe(allowed));

  it('names the time between requests, up to a bound', () => {
    expect(parseRobots('User-agent: *\nCrawl-delay: 5').delay).toBe(5);
    expect(parseRobots('User-agent: *\nCrawl-delay: 86400').delay).toBe(30);
  });
});

describe('a report from an address', () => {
  it('is taken in with all its pages, and says where it came from', async () => {
    const workspace = temporary();
    const served = await site({
      '/a.html': articlePage(TITLE, FIRST, '共2页 <a href="b.html">下一页</a>'),
      '/b.html': articlePage(TITLE, SECOND, '共2页 <a href="a.html">上一页</a>'),
    });
    const { code, stderr } = await command(
      'add',
      `${served.url}/a.html`,
      '--private',
      '--sources',
      workspace.sources,
      '--out',
      workspace.out,
    );
    expect([code, stderr]).toEqual([0, '']);
    const record = JSON.parse(workspace.outputs()['records/330803-2019-self-assessment.json'] ?? '');
    expect(record.source).toMatchObject({ file: '330803-2019-self-assessment.zip', format: 'html' });
    expect(record.report).toMatchObject({ url: `${served.url}/a.html`, title: TITLE });
    expect(record.mentions.map(({ raw }: { raw: string }) => raw)).toEqual(['12所', '8300人', '512人', '2.6亿元', '450个']);
    expect(record.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['pages-joined']);
    expect(record.passages.filter(({ kind }: { kind: string }) => kind === 'title')).toHaveLength(1);
    const sidecar = parseSidecar(readFileSync(join(workspace.sources, '330803-2019-self-assessment.yaml'), 'utf8'), 'a.yaml');
    expect(sidecar.captures?.map(({ file, entry }) => [file, entry])).toEqual([
      ['330803-2019-self-assessment.zip', 'page-1.html'],
      ['330803-2019-self-assessment.zip', 'page-2.html'],
    ]);
    expect((await workspace.convert('--check')).code).toBe(0);
  });

  it('is the attached one where the page only announces it', async () => {
    const workspace = temporary();
    const served = await site({
      '/a.html': articlePage('关于公布自评报告的公告', ['现将自评报告予以公布，请各界监督。'], '<a href="zp.odt">2022年度自评报告.odt</a>'),
      '/zp.odt': DOCX,
    });
    const { stderr } = await command('add', `${served.url}/a.html`, '--private', '--sources', workspace.sources, '--out', workspace.out);
    expect(stderr).toBe('');
    const [record = ''] = Object.entries(workspace.outputs()).flatMap(([path, text]) => (path.endsWith('.json') ? [text] : []));
    expect(JSON.parse(record).source.format).toBe('odt');
    expect(JSON.parse(record).findings.map(({ rule }: { rule: string }) => rule)).toContain('attachment-read');
  });

  it('is refused in words where the address is private', async () => {
    const workspace = temporary();
    const served = await site({ '/a.html': '甲' });
    const { code, stderr } = await command('add', `${served.url}/a.html`, '--sources', workspace.sources, '--out', workspace.out);
    expect(code).toBe(1);
    expect(stderr).toMatch(/127\.0\.0\.1 is in a private network.*--private/);
    expect(served.asked).toEqual([]);
  });
});
