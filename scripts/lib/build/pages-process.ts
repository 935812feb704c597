/**
 * A process that makes pages from what Astro has bundled, those that the process that started it asks for, and writes them below a folder. It tells
 * what each page asked, or why it failed, and ends when nobody listens any more.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundledPages } from '../astro/bundled-pages.ts';
import { connectPages, pagesToMake } from '../astro/page-host.ts';
import type { PageFile, PageMade, PageNews } from '../astro/page-protocol.ts';
import { failureOf } from '../terminal/failure.ts';

const [bundle, out] = process.argv.slice(2) as [string, string];
const tell = (message: PageMade | PageNews): Promise<unknown> => new Promise((told) => process.send?.(message, told));
const deserted = () => process.exit(1);
process.once('disconnect', deserted);
let page: PageFile | undefined;
try {
  let fileOf: (address: string) => PageFile | undefined = () => undefined;
  connectPages((address, trace) => {
    const made = fileOf(address);
    if (made !== undefined) void tell({ made, trace: [...trace] });
  });
  const pages = await bundledPages(bundle, (warning) => void tell({ warning }));
  fileOf = pages.fileOf;
  for (let make = await pagesToMake(pages.files); make.length > 0; make = await pagesToMake()) {
    for (page of make) {
      const bytes = await pages.make(page);
      const path = join(out, page);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
  }
} catch (error) {
  await tell({ failure: failureOf(error, page ?? 'site') });
  process.exitCode = 1;
} finally {
  process.off('disconnect', deserted);
  process.disconnect();
}
