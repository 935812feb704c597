import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { InputError } from '../../../src/model/error.ts';
import {
  type Format,
  type Gazetteer,
  type Recognition,
  type ReportRecord,
  recordSchema,
  SIDECAR_SCHEMA,
  type Sidecar,
  sidecarSchema,
} from '../../../src/model/index.ts';
import { formatOf } from '../../../src/reading/read/format.ts';
import type { Knowledge, SourceInput } from '../../../src/reading/types.ts';
import { readIfPresent, writeWhole } from '../content/files.ts';
import { recognitionName, stem } from '../content/source-names.ts';
import { listSources } from '../content/sources.ts';
import { convertWithin } from '../read/bounded.ts';
import { recognising } from '../recognise/recognise.ts';
import type { Given } from './given.ts';

/** Asks a person; the answer is empty where the person leaves the question open. */
export type Ask = (question: string) => Promise<string>;

/** Fields that may be asked for, in order, with the question. */
const QUESTIONS: [field: keyof Sidecar & ('year' | 'published' | 'issuer' | 'url'), question: string][] = [
  ['year', 'Which year are the facts about (2023)?'],
  ['issuer', 'Which body issued the report?'],
  ['published', 'When was it published (2023-12-31, 2023-12 or 2023)?'],
  ['url', 'At which address was it published?'],
];

/** A report that is ready to be added: its bytes, what a person told of it, and how it is read with that. */
export type Reading = { bytes: Uint8Array; sidecar: Sidecar; recognition?: Recognition | undefined; record: ReportRecord };

/**
 * Read a report that is to be added. Where the reading cannot go on without a field, and for fields that stay open, a person is asked.
 *
 * @param ask null where no person can be asked
 * @throws InputError where the report cannot be read, or what it lacks is not given
 */
export async function readForAdding({ name, bytes, known }: Given, ask: Ask | null, knowledge: Knowledge): Promise<Reading> {
  const input: SourceInput = { file: name, bytes, sidecar: { ...known } };
  const { report } = await readWithHelp(input, ask, knowledge);
  for (const [field, question] of ask ? QUESTIONS : []) {
    if (report[field] === null && input.sidecar[field] === undefined)
      await answer(input.sidecar, field, question, ask as Ask, knowledge.gazetteer);
  }
  const { sidecar, recognition } = input;
  return { bytes, sidecar, recognition, record: recordSchema.parse(await convertWithin(input, knowledge)) };
}

/** Read; ask for a field without which the reading cannot go on, and read again. */
async function readWithHelp(input: SourceInput, ask: Ask | null, knowledge: Knowledge): Promise<ReportRecord> {
  for (;;) {
    try {
      return recordSchema.parse(await recognising(input, (known) => convertWithin(known, knowledge)));
    } catch (error) {
      const field = error instanceof InputError && error.field;
      if (!ask || (field !== 'district' && field !== 'title')) throw error;
      const { message } = error as InputError;
      const question = field === 'district' ? 'Which district (its name or six-digit code)?' : 'What is its title?';
      if (!(await answer(input.sidecar, field, `${message}\n${question}`, ask, knowledge.gazetteer))) throw error;
    }
  }
}

/** Ask for one field until the answer fits or is empty. Returns whether it was given. */
async function answer(sidecar: Sidecar, field: keyof Sidecar, question: string, ask: Ask, gazetteer: Gazetteer): Promise<boolean> {
  for (let hint = ''; ; ) {
    const words = (await ask(`${hint}${question} `)).trim();
    if (words === '') return false;
    const places = field === 'district' ? districtsNamed(words, gazetteer) : [];
    if (places.length > 1) {
      hint = `${places.map(({ code, name }) => `${code} ${name}`).join(', ')}: give one of these codes.\n`;
      continue;
    }
    const value = field === 'year' ? Number(words) : (places[0]?.code ?? words);
    const fitted = sidecarSchema.safeParse({ [field]: value });
    if (fitted.success) {
      Object.assign(sidecar, fitted.data);
      return true;
    }
    hint = `${fitted.error.issues[0]?.message}.\n`;
  }
}

/** Districts of today with a name, alone or under the divisions above (桃江县, 益阳市桃江县); with the names from the province down. */
function districtsNamed(words: string, { provinces, prefectures, districts }: Gazetteer): { code: string; name: string }[] {
  const bare = words.replace(/\s+/g, '');
  const uppers = new Map([...provinces, ...prefectures].map((upper) => [upper.code, upper]));
  const path = (name: string, parent: string | undefined): string => {
    const upper = uppers.get(parent ?? '');
    return upper ? path(upper.name + name, 'parent' in upper ? upper.parent : undefined) : name;
  };
  return districts
    .filter(({ name, until }) => !until && bare.endsWith(name))
    .map(({ code, name, parent }) => ({ code, name: path(name, parent) }))
    .filter(({ name }) => name.endsWith(bare));
}

/** A report among the sources. */
export type Stored = { file: string; namesake: string | null; undo: () => void };

/**
 * Copy a report and its sidecar into the folder of sources, under its id or, where that is taken, with the next number. Never overwrites.
 *
 * @returns name of the new source; the source that holds the id without number, if any; and what takes both files away again
 */
export async function storeSource(folder: string, { bytes, sidecar: given, recognition, record }: Reading): Promise<Stored> {
  const { files } = await listSources(folder);
  const taken = new Map(files.map((file) => [stem(file), file]));
  const base = record.report.id.replace(/(?<=[a-z])-\d+$/, '');
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  const file = `${id}${endingOf(bytes, record.source.format)}`;
  const sidecar = given.captures ? { ...given, captures: given.captures.map((capture) => ({ ...capture, file })) } : given;
  const about = join(folder, `${id}.yaml`);
  const recognised = join(folder, recognitionName(file));
  for (const path of [join(folder, file), about, recognised]) {
    if (readIfPresent(path)) throw new InputError(path, 'There is a file of this name already.', 'Move it away; nothing is overwritten.');
  }
  const undo = () => {
    for (const path of [about, recognised, join(folder, file)]) rmSync(path, { force: true });
  };
  try {
    if (Object.keys(sidecar).length > 0) writeWhole(about, stringify({ schema: SIDECAR_SCHEMA, ...sidecar }, { lineWidth: 0 }));
    if (recognition) writeWhole(recognised, `${JSON.stringify(recognition)}\n`);
    writeWhole(join(folder, file), bytes);
  } catch (error) {
    undo();
    throw error;
  }
  return { file, namesake: taken.get(base) ?? null, undo };
}

/** Ending that a source is kept under: its format's, or that of the archive it stands in. */
export const endingOf = (bytes: Uint8Array, format: Format): string =>
  formatOf(bytes, `report.${format}`) === 'zip' ? '.zip' : `.${format}`;
