import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { editDistance } from '../../src/model/edit-distance.ts';
import { recordSchema } from '../../src/model/index.ts';
import { readRecognised } from '../../src/reading/read/recognised.ts';
import { CHROMIUM_HINT, findChromium } from '../lib/browser/chromium.ts';
import { fileNames, ROOT, writeWhole } from '../lib/content/files.ts';
import { recognise } from '../lib/recognise/recognise.ts';
import { RunError } from '../lib/terminal/run-error.ts';
import { startBrowser } from './measure.ts';
import { scannedPage } from './ocr-pages.ts';

/** Characters of a page. */
const PAGE = 900;

/** What recognition made of one page. */
type Measured = { characters: number; errors: number; numbers: number; right: number; seconds: number };

/** `npm run bench -- ocr`: how many characters and numbers of rendered, degraded pages are recognised rightly. */
export function ocrCommand(): Command {
  return new Command('ocr')
    .description(
      'Render pages of the reports, degrade them as a scan is, recognise them, and count the mistakes. Writes content/gold/ocr.json.',
    )
    .option('--pages <n>', 'pages to render', Number, 10)
    .option('--keep <folder>', 'folder that gets the pictures')
    .action(run);
}

async function run({ pages, keep }: { pages: number; keep?: string }): Promise<void> {
  const chromium = findChromium();
  if (!chromium) throw new RunError('Chromium', CHROMIUM_HINT, 'Then run again.');
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'county-reports-ocr-'));
  const browser = await startBrowser(chromium);
  const measured: Measured[] = [];
  try {
    for (const [i, paragraphs] of (await pageTexts(pages)).entries()) {
      const bytes = await scannedPage(browser, paragraphs, i);
      writeFileSync(join(folder, `${i}.jpg`), bytes);
      measured.push(await measure(bytes, paragraphs.join('')));
      console.error(JSON.stringify(measured.at(-1)));
    }
  } finally {
    await browser.close();
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
  report(measured);
}

function report(measured: readonly Measured[]): void {
  const sum = (of: (page: Measured) => number) => measured.reduce((total, page) => total + of(page), 0);
  const [characters, errors] = [sum((page) => page.characters), sum((page) => page.errors)];
  const [numbers, right] = [sum((page) => page.numbers), sum((page) => page.right)];
  writeWhole(
    join(ROOT, 'content', 'gold', 'ocr.json'),
    `${JSON.stringify({ pages: measured.length, characters, errors, numbers, right }, null, 2)}\n`,
  );
  console.log(`${measured.length} pages, ${characters} characters, ${errors} wrong (${((errors / characters) * 100).toFixed(2)} %)`);
  console.log(`${right} of ${numbers} numbers right, ${(sum(({ seconds }) => seconds) / measured.length).toFixed(1)} seconds a page`);
}

/** Paragraphs of pages, from the committed reports in turn. */
async function pageTexts(count: number): Promise<string[][]> {
  const folder = join(ROOT, 'content', 'records');
  const reports = (await fileNames(folder)).map((name) => pagesOf(readFileSync(join(folder, name), 'utf8')));
  return Array.from({ length: count }, (_, i) => reports[i % reports.length]?.[Math.floor(i / reports.length)] ?? []).filter(
    (page) => page.length > 0,
  );
}

/** The passages of a record, as many to a page as go on one. */
function pagesOf(record: string): string[][] {
  const { text, passages } = recordSchema.parse(JSON.parse(record));
  const pages: string[][] = [[]];
  for (const { start, end } of passages) {
    const page = pages.at(-1) as string[];
    const words = text.slice(start, end).replace(/\s+/g, '').slice(0, PAGE);
    if (page.join('').length + words.length > PAGE && page.length > 0) pages.push([words]);
    else page.push(words);
  }
  return pages;
}

async function measure(bytes: Uint8Array, truth: string): Promise<Measured> {
  const start = performance.now();
  const recognition = await recognise({ file: 'page.jpg', bytes });
  const seconds = (performance.now() - start) / 1000;
  const text = readRecognised(recognition, bytes, 'page.jpg', 'jpg').text;
  const [meant, read] = [bare(truth), bare(text)];
  const [numbers, found] = [numbersIn(meant), numbersIn(read)];
  const wrong = editDistance(numbers, found);
  return {
    characters: meant.length,
    errors: editDistance(meant, read),
    numbers: numbers.length,
    right: Math.max(0, numbers.length - wrong),
    seconds,
  };
}

/** Text without white space, in one width: the width of punctuation is no mistake. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const numbersIn = (text: string): string[] => text.match(/\d[\d.,]*%?/g) ?? [];
