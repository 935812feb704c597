import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { gunzipSync } from 'fflate';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

/** Text that would do harm if any stage ran or interpreted it. */
export const HOSTILE =
  "{process.env.HOME} <script>alert(1)</script> import fs from 'fs' export const a = 1 <!-- --> 达标率<95% 2*3*4 `a` ~~b~~";

/** A Word document with a title, counted headings, a table and hostile text. */
export async function wordFile(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: text.split('|').map((line) => new Paragraph(line)) });
  const row = (...cells: string[]) => new TableRow({ children: cells.map(cell) });
  const counted = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'headings', level } });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'headings',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
            { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: '庄浪县义务教育督导反馈问题整改报告', heading: HeadingLevel.HEADING_1 }),
          new Paragraph('平凉市教育局：'),
          new Paragraph('2024年4月，市教育局反馈了我县存在的3个方面问题，县委、县政府高度重视，逐项整改，现将情况报告如下。'),
          counted('整改情况', 0),
          counted('资源配置', 1),
          counted('师资队伍', 1),
          counted('下一步打算', 0),
          counted('加大投入', 1),
          new Table({ rows: [row('问题', '整改措施', '完成时限'), row('大班额', '新建学校。|扩容。', '2024年8月')] }),
          new Paragraph(HOSTILE),
          new Paragraph('庄浪县人民政府'),
          new Paragraph('2024年12月3日'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A line of a PDF page: where it stands, in points from the bottom left, and its size. */
export type Placed = { text: string; x: number; y: number; size?: number };
/** A drawn line, from one point to another. */
export type Drawn = { from: readonly [x: number, y: number]; to: readonly [x: number, y: number] };

/**
 * A PDF as older office programs wrote it: a Chinese font that is not embedded, its codes given by a predefined table (UniGB-UCS2-H), so
 * that nothing can be read without pdf.js's tables.
 */
export async function pdfFile(pages: (Placed | Drawn)[][]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const font = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'STSong-Light',
      Encoding: 'UniGB-UCS2-H',
      DescendantFonts: [
        context.obj({
          Type: 'Font',
          Subtype: 'CIDFontType0',
          BaseFont: 'STSong-Light',
          CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 2 },
          DW: 1000,
        }),
      ],
    }),
  );
  for (const lines of pages) {
    const page = pdf.addPage([595, 842]);
    page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: font } }));
    const codes = (text: string) =>
      PDFHexString.of(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join(''));
    const operators = lines.map((item) => {
      if ('from' in item) return `${item.from.join(' ')} m ${item.to.join(' ')} l S`;
      const { text, x, y, size = 16 } = item;
      return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${codes(text)} Tj ET`;
    });
    page.node.set(PDFName.of('Contents'), context.register(context.stream(operators.join('\n'))));
  }
  return pdf.save({ useObjectStreams: false });
}

/** A small PDF that qpdf has put under a password. */
export const LOCKED_PDF = gunzipSync(
  Buffer.from(
    [
      'H4sIAO9lA2sC/4VVT2icRRRHRYRF8FjxoHMweJC48/8PLgGbTdpgQ2O3rYei8GbmzWY12S/sftGmCHrQixcvHioi2AqCVRApUhCh0INHD4IiCCIePHuyIlR83yabXY1o9p',
      'D5Zt68P7/fe79Z2OiuLoonXGvh5u2rf7YE46yKL7Q6HdbegD6OmaKdM6x9dm8HWXsZatiq+mxpqYXD3BjKuQvLI4R6UA27UCPrBCFkCBa9ENwHBdZYF7zMBgNylb2FiF4Z',
      'IxzogpoH6yAko5QPCR1miYnbWKwohecoYlYxGhd01oA+O7F0ELAasU4sIXMpNRaDJZsSY8nRFCmSlZxrlWVI2UstFAiIRUURrPROxYw5uAIlGR2AC6U0ki+bFJriEICrJh',
      '8TYxZFGEiZKnJRestRRRccmdsUI+fRgQzC6oCW55AS+IjOGG49GuDeO3LhIegkvMhKGG9KKTppmaQvkTsDBFfjN1lCI6aSRObZGcTkRaFa16u8j2uKjT+U4HOKIRB+Cq22',
      'OuVii0rJ8BQwq1Aox+R98qjIq8TMAST3JmmlLKSIYHziMlhP2dngsgMQOhuKtTGq8m5CAjZnFM4n5wJq9JKWQVByUGx2KKINpUQsNqCziTK2WmZO+CYtQgzEhSLKledBeS',
      'ci4Uq46EK4Eb1A+SoUKhbtOQarbM6aiM1J2xJ0KJIS9UVQcEIMkjHEIzqXlMyR2ihncLwIBLTJAw9Ul+VWRyQIcnLoC/EQjXaBkPKx+MzJFUdJpxmD0FxqKnbWymq+lavd',
      'Yc0Eaz89yGN2genJFDw3nYP90Zhd1X+7OqxxWI+Z2Z+cdcwDOF5dJC+cfiYY5rVsfG3AiAynE3YGx9XuKJHfxssqedlfCGYnBktNrvMJzMU3c/FP4bBfb7Jg6e5gqyYW26',
      'tb1DldTFWeXBrXNDfbrRdvfX/l03Tn8cWbJ3668fq9j/7w2LU7r/02uP7tJy8/8+r1zx/57KPqvr0P3vn6958//vGBr97+9Zed+OaD371148obr1x9/49r1eX7yxfvnnz+',
      'oWP59uaXy998+ORdd78XLl8/truOD1+6cuseyu0g0kGWdi7L4zDGSY3t3tleNewvnhr0N+mri+NE5jCsm9MG+v+yXl7r9vbGNW6vDUs1sTw9yjgaDPus45MwNAjUcwm1L1',
      'xagp7Eg6QjasmhUSWZkbpfRo+Bm1iKKOAscNBBy6WGkv6AStgjZxwRJGLWkgQEwLlCApK4yBGtMxJQl0gSUkAFwJypW2nIuTBookFoBri3u7OzhdsN43LCZPdZJjjnzUms',
      '9+V1rdtU2VDMp0xPyiZz6peVITHY1NY+NxycOL54brknF0/O3f+3i1Pw3XyLrk6w6tX5YPXUbr258lKTWrtbpdM7OGyM1ulgpXdeHvaUsNMunHZWrwYia5RnJtITCazD0U',
      'gZpAHVCIfTSZFqkOgUIwQ4GmeNSZIk2mYaVdZWOit0oMeApNuhblSILWrigGaPwmyvTvOlf6PZxzkSRCN8lMqglUUQ3TIKRXKntI7EN8+chFUbC6RcgEYoLSm+pSdF6eRd',
      'akKdpyAzqC6OsLQ48y1++McsEWpYYYd7gmZucjKc7Vl9ZI+U88geKeKRvWDtP/cElXFkj/Kf7dUjGGw1Mk0UTiZAHkhJVTXiNVn3BpeQESdrXXaho5C4iMHRg1eCo1fZut',
      'S0qqYXgD7T0v9b7PfhaG+nZu5Al0hQYFRPUKPXTbYWFlZOr7b+AmzyachaCAAA',
    ].join(''),
    'base64',
  ),
);

/** A page of a public body's content system: head table, breadcrumb, article, share bar, footer. */
export const GOVERNMENT_PAGE = (
  charset: string,
): string => `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<title>临泽县2023年度履行教育职责自评报告-临泽县人民政府</title><meta name="PubDate" content="2024-03-05 10:20"><meta name="ContentSource" content="临泽县教育局">
<script>document.write('不应出现')</script><style>.a{content:'不应出现'}</style></head><body>
<div class="header"><a href="/">网站首页</a> <a href="/zwgk">政务公开</a></div><div class="dqwz">当前位置：<a>首页</a> &gt; <a>政务公开</a></div>
<table class="xxgk"><tr><td>索 引 号：</td><td>620723/2024-00012</td><td>发文机关：</td><td>临泽县人民政府</td></tr>
<tr><td>成文日期：</td><td>2024年02月28日</td><td>文　　号：</td><td>临政发〔2024〕12号</td></tr></table>
<h1>临泽县2023年度履行教育职责自评报告</h1>
<div class="info">发布时间：2024-03-05 来源：临泽县教育局 浏览次数：<span id="hits">123</span>次 【字体：大 中 小】</div>
<div class="TRS_Editor"><p>　　根据《甘肃省对市县级人民政府履行教育职责评价办法》（甘政办发〔2018〕12号）要求，我县认真开展自查自评，现将情况报告如下。</p>
<p>一、基本情况</p><p>全县现有各级各类学校56所，其中幼儿园30所、小学18所、初中6所、普通高中1所、职业高中1所，在校学生15234人，教职工1320人。</p>
<table border="1"><tr><th>序号</th><th>问题</th><th>整改措施</th></tr><tr><td rowspan="2">1</td><td>大班额</td><td><p>新建学校。</p><p>扩容。</p></td></tr><tr><td>师资不足</td><td>公开招聘</td></tr></table>
<p>二、主要做法</p><p>${HOSTILE.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>
<p>县委、县政府高度重视教育工作，坚持把教育摆在优先发展的战略地位，全年投入资金2.3亿元，改善办学条件，新建改扩建学校12所。</p>
<p style="text-align:right">临泽县人民政府</p><p style="text-align:right">2024年2月28日</p></div>
<div class="share">分享到：<a>微信</a></div><div class="xglj"><ul><li><a href="1">临泽县2022年教育工作总结</a></li><li><a href="2">关于做好2024年工作的通知</a></li></ul></div>
<div class="footer">主办：临泽县人民政府办公室 网站标识码：6207230001 陇ICP备05000000号</div></body></html>`;
