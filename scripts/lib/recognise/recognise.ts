import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError, PictureError } from '../../../src/model/error.ts';
import { type Format, type Recognition, recognitionSchema } from '../../../src/model/index.ts';
import { parseJson } from '../../../src/model/parse.ts';
import { formatOf } from '../../../src/reading/read/format.ts';
import type { SourceInput } from '../../../src/reading/types.ts';
import { ROOT } from '../content/files.ts';

/** The command that installs text recognition. */
const INSTALL = 'npm ci --prefix scripts/ocr --ignore-scripts';
const PACKAGE = join(ROOT, 'scripts', 'ocr');
/** Longest time without a page, in milliseconds: one takes some seconds. */
const PATIENCE = 180_000;
/** Longest answer, in characters: far above that of two hundred pages. */
const LONGEST_ANSWER = 100_000_000;

/** Whether text recognition is installed. */
export const recognitionInstalled = (): boolean => existsSync(join(PACKAGE, 'node_modules', '@gutenye', 'ocr-node'));

/** What recognises text: whether it is there, and how it is run. */
type Recogniser = { installed: () => boolean; run: (source: SourceInput) => Promise<Recognition> };

/**
 * Do something with a source; where its pages are pictures, recognise their text and do it again with that.
 *
 * @throws InputError as `act`; where text recognition is not installed, or fails
 */
export async function recognising<T>(
  input: SourceInput,
  act: (input: SourceInput) => Promise<T>,
  { installed, run }: Recogniser = { installed: recognitionInstalled, run: recognise },
): Promise<T> {
  try {
    return await act(input);
  } catch (error) {
    if (!(error instanceof PictureError) || input.recognition) throw error;
    if (!installed())
      throw new InputError(
        error.file,
        `${error.message} Its text can be recognised (OCR), which is not installed.`,
        `Install it with \`${INSTALL}\` (340 MB), then run the command again.`,
      );
    input.recognition = await run(input);
    return await act(input);
  }
}

/** Recognise the text of a picture or scan, in a process of its own. @throws InputError where it breaks down or does not end */
export async function recognise({ file, bytes }: Pick<SourceInput, 'file' | 'bytes'>): Promise<Recognition> {
  const format = formatOf(bytes, file) as Format;
  const folder = mkdtempSync(join(tmpdir(), 'county-reports-ocr-'));
  try {
    const path = join(folder, `source.${format}`);
    writeFileSync(path, bytes);
    return parseJson(recognitionSchema, await answerOf([join(PACKAGE, 'recognise.ts'), path, format], file), file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a process prints. Each page that it tells on its other output gives it time for the next. */
function answerOf(args: string[], file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let answer = '';
    let trouble = '';
    const end = () => child.kill('SIGKILL');
    let timer = setTimeout(end, PATIENCE);
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
      if (answer.length > LONGEST_ANSWER) end();
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      trouble = (trouble + part).slice(-2000);
      clearTimeout(timer);
      timer = setTimeout(end, PATIENCE);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) return resolve(answer);
      const told = /^\w*Error: .*$/m.exec(trouble)?.[0] ?? (code === null ? 'it took too long' : `exit code ${code}`);
      reject(
        new InputError(
          file,
          `The text of the picture cannot be recognised (${told}).`,
          'Save the pages again as .png or .pdf, or give the text as .txt.',
        ),
      );
    });
  });
}
