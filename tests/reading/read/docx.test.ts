import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/reading/read/index.ts';

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const part = (name: string, inner: string) => strToU8(`<?xml version="1.0"?><w:${name} ${SPACES}>${inner}</w:${name}>`);
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const PROSE = paragraph(run('甲县2023年度履行教育职责自评报告'));

async function readWord(body: string, others: Record<string, Uint8Array> = {}) {
  const bytes = zipSync({ 'word/document.xml': part('document', `<w:body>${PROSE}${body}</w:body>`), ...others });
  const source = await read({ file: 'a.docx', bytes });
  const words = (chrome: string | undefined) =>
    source.blocks.filter((block) => block.chrome === chrome).map((block) => source.text.slice(block.start, block.end));
  return { ...source, kept: words(undefined).slice(1), aside: words, rules: (source.findings ?? []).map(({ rule }) => rule) };
}

describe('what a reader of a Word document sees is read', () => {
  test.each<[name: string, body: string, kept: string]>([
    ['simple fields', paragraph(`${run('学生')}<w:fldSimple w:instr=" =SUM(ABOVE) ">${run('3456人')}</w:fldSimple>`), '学生3456人'],
    [
      'results of complex fields, not their instruction',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SEQ 表 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('所')}`,
      ),
      '7所',
    ],
    ['formulas', paragraph(`${run('系数')}<m:oMath><m:r><m:t>0.38</m:t></m:r></m:oMath>`), '系数0.38'],
    [
      'fractions as two numbers',
      paragraph('<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>'),
      '3/4',
    ],
    [
      'powers of formulas',
      paragraph('<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>4</m:t></m:r></m:sup></m:sSup></m:oMath>'),
      '10⁴',
    ],
    ['words with their own direction', paragraph(`<w:bdo w:val="ltr">${run('衢江')}</w:bdo>`), '衢江'],
    [
      'ruby without its readings',
      paragraph(`<w:r><w:ruby><w:rt>${run('qu')}</w:rt><w:rubyBase>${run('衢')}</w:rubyBase></w:ruby></w:r>${run('江')}`),
      '衢江',
    ],
    [
      'text boxes, once',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraph(run('学位90个'))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${paragraph(run('学位90个'))}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      '学位90个',
    ],
    [
      'hyphens that do not break, and none that may',
      paragraph('<w:r><w:t>4</w:t><w:noBreakHyphen/><w:t>5节1</w:t><w:softHyphen/><w:t>200人</w:t></w:r>'),
      '4-5节1200人',
    ],
    ['content controls', `<w:sdt><w:sdtContent>${paragraph(run('学校8所'))}</w:sdtContent></w:sdt>`, '学校8所'],
    [
      'marks of notes as no digits',
      paragraph(`${run('学生1200')}${run('1', '<w:vertAlign w:val="superscript"/>')}${run('人')}`),
      '学生1200人',
    ],
  ])('%s', async (_, body, kept) => {
    expect((await readWord(body)).kept.join('|')).toBe(kept);
  });

  test.each<[name: string, properties: string, reason: string]>([
    ['struck', '<w:strike/>', 'struck'],
    ['struck twice', '<w:dstrike/>', 'struck'],
    ['hidden', '<w:vanish/>', 'hidden'],
    ['white', '<w:color w:val="FFFFFF"/>', 'hidden'],
  ])('words that are %s are set aside and told', async (_, properties, reason) => {
    const source = await readWord(paragraph(run('旧900人', properties) + run('新800人')));
    expect([source.kept, source.aside(reason), source.rules]).toEqual([['新800人'], ['旧900人'], ['unseen-text']]);
  });

  test.each<[name: string, properties: string]>([
    ['not hidden after all', '<w:vanish w:val="0"/>'],
    ['white on a dark ground', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="C00000"/>'],
  ])('words %s stay', async (_, properties) => {
    expect((await readWord(paragraph(run('新800人', properties)))).kept).toEqual(['新800人']);
  });

  test('tracked changes are taken in and told', async () => {
    const body = paragraph(`<w:del><w:r><w:delText>88</w:delText></w:r></w:del><w:ins>${run('95')}</w:ins>${run('个')}`);
    const source = await readWord(body);
    expect([source.kept, source.rules]).toEqual([['95个'], ['tracked-changes']]);
  });

  test('notes, headers and comments are set aside', async () => {
    const source = await readWord(paragraph(`${run('面积60')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('平方米')}`), {
      'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${paragraph(run('含在建'))}</w:footnote>`),
      'word/header1.xml': part('hdr', paragraph(run('内部资料'))),
      'word/comments.xml': part('comments', `<w:comment w:id="0">${paragraph(run('请核对'))}</w:comment>`),
    });
    expect([source.kept, source.aside('note'), source.aside('running-head'), source.aside('comment')]).toEqual([
      ['面积60平方米'],
      ['含在建'],
      ['内部资料'],
      ['请核对'],
    ]);
  });

  test.each<[name: string, body: string, rule: string]>([
    ['pictures', paragraph('<w:r><pic:pic/></w:r>'), 'pictures'],
    ['objects of other programs', paragraph('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'), 'embedded'],
    ['files taken in whole', '<w:altChunk/>', 'embedded'],
  ])('%s are told', async (_, body, rule) => {
    expect((await readWord(body)).rules).toEqual([rule]);
  });
});

describe('numbers that Word counts', () => {
  const numbering = part(
    'numbering',
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  );
  const styles = part(
    'styles',
    '<w:style w:styleId="A"><w:name w:val="甲"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="B"><w:name w:val="乙"/><w:basedOn w:val="A"/></w:style>',
  );
  const styled = (style: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
  const numbered = (text: string, mark = '') =>
    paragraph(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>${mark}</w:rPr>`);

  test('go on in a style that is based on a numbered one', async () => {
    const source = await readWord(styled('A', '领导') + styled('B', '投入'), {
      'word/numbering.xml': numbering,
      'word/styles.xml': styles,
    });
    expect(source.kept).toEqual(['一、领导', '二、投入']);
  });

  test('are not taken by a deleted paragraph', async () => {
    const deleted = numbered('<w:del><w:r><w:delText>培训</w:delText></w:r></w:del>', '<w:del/>');
    const source = await readWord(numbered(run('建设')) + deleted + numbered(run('招聘')), { 'word/numbering.xml': numbering });
    expect(source.kept).toEqual(['一、建设', '二、招聘']);
  });
});

test('merged cells of a Word table keep their places', async () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text ? run(text) : '')}</w:tc>`;
  const body = `<w:tbl><w:tr>${cell('学段', '<w:vMerge w:val="restart"/>')}${cell('学生', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('2022年')}${cell('2023年')}</w:tr></w:tbl>`;
  const { blocks } = await readWord(body);
  expect(
    blocks.filter(({ kind }) => kind === 'row').map(({ spans }) => spans?.map((span) => span && [span.rowspan, span.colspan])),
  ).toEqual([
    [[2, 1], [1, 2], null],
    [null, [1, 1], [1, 1]],
  ]);
});

test('a file of which much cannot be read is refused', async () => {
  const hidden = `<w:p><x:lost xmlns:x="urn:x"/><w:pPr><w:t>${'看不见的正文'.repeat(20)}</w:t></w:pPr></w:p>`;
  await expect(readWord(hidden)).rejects.toThrow(/characters of the file cannot be read/);
});
