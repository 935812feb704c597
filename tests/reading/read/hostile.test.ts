import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/reading/read/index.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { pdfFile } from './made-files.ts';

/** Characters that XML, and so Word, cannot hold. */
const CONTROL = /[\p{Cc}\p{Cs}]/u;
/** White space of any kind, and characters that show nothing: layout, not words. */
const bare = (text: string): string => text.replace(/[\s\u0085\u00ad\u200b\ufeff]+/g, '');
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Words of every kind that mean something to some program; each in a paragraph and in a cell. */
const words = HOSTILE.filter((word) => bare(word) !== '' && !CONTROL.test(word));

describe('words that mean something to programs stay words', () => {
  test('in HTML', async () => {
    const body = words.map((word) => `<p>甲${escaped(word)}乙</p><table><tr><td>${escaped(word)}</td><td>丙</td></tr></table>`).join('');
    const page = `<html><head><meta charset="utf-8"></head><body><div id="zoom">${body}</div></body></html>`;
    const { text } = await read({ file: 'a.html', bytes: new TextEncoder().encode(page) });
    expect(bare(text)).toBe(bare(words.map((word) => `甲${word}乙${word}丙`).join('')));
  });

  test('in Word files', async () => {
    const cell = (word: string) => new TableCell({ children: [new Paragraph(word)] });
    const document = new Document({
      sections: [
        {
          children: words.flatMap((word) => [
            new Paragraph(`甲${word}乙`),
            new Table({ rows: [new TableRow({ children: [cell(word), cell('丙')] })] }),
          ]),
        },
      ],
    });
    const { text } = await read({ file: 'a.docx', bytes: new Uint8Array(await Packer.toBuffer(document)) });
    expect(bare(text)).toBe(bare(words.map((word) => `甲${word}乙${word}丙`).join('')));
  });

  test('in PDF files', async () => {
    const shown = words.filter((word) => /^[\u0020-\u007e\u4e00-\u9fa5，。“”‘’~—]+$/.test(word));
    const pages = shown.map((word) => [{ text: `甲${word}乙`, x: 60, y: 700, size: 10 }]);
    const { text } = await read({ file: 'a.pdf', bytes: await pdfFile(pages) });
    expect(bare(text)).toBe(bare(shown.map((word) => `甲${word}乙`).join('')));
  });
});
