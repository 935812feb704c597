/**
 * A process that makes pages from what Astro has bundled, those that the process that started it asks for, and writes them below a folder. It tells
 * what each page asked, or why it failed, and ends when nobody listens any more.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BundledPages, bundledPages } from '../astro/bundled-pages.ts';
import { connectPages, pagesToMake, sendAll, tell } from '../astro/page-host.ts';
import type { PageFile } from '../astro/page-protocol.ts';
import { failureOf } from '../terminal/failure.ts';

/** Pages under way at a time: what they ask is asked together, and while one waits for an answer others are made. */
const UNDER_WAY = 8;

const [bundle, out] = process.argv.slice(2) as [string, string];
const deserted = () => process.exit(1);
process.once('disconnect', deserted);
let failed: PageFile | undefined;

/** Pages that were handed over and are not written yet: to read the responses that hold them would take longer. */
const whole = new Map<PageFile, Buffer>();

async function makePage(pages: BundledPages, file: PageFile): Promise<void> {
  try {
    await pages.make(file);
    const page = whole.get(file);
    if (page === undefined) throw new Error(`The page ${file} was not handed over.`);
    whole.delete(file);
    const path = join(out, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, page);
  } catch (error) {
    failed ??= file;
    throw error;
  }
}

/** Make some pages, several at a time. */
async function makeSome(pages: BundledPages, files: readonly PageFile[]): Promise<void> {
  const left = files.values();
  const run = async () => {
    for (const file of left) await makePage(pages, file);
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, run));
}

try {
  let fileOf: (address: string) => PageFile | undefined = () => undefined;
  const { asText } = connectPages((address, { page, trace, places: late }) => {
    const made = fileOf(address);
    if (made === undefined) return;
    whole.set(made, page);
    tell({ made, trace: [...trace], late });
  });
  const pages = await bundledPages(bundle, { asText, warn: (warning) => tell({ warning }) });
  fileOf = pages.fileOf;
  for (let make = await pagesToMake(pages.files); make.length > 0; make = await pagesToMake()) await makeSome(pages, make);
  await sendAll();
} catch (error) {
  tell({ failure: failureOf(error, failed ?? 'site') });
  await sendAll();
  process.exit(1);
}
process.off('disconnect', deserted);
process.disconnect();
