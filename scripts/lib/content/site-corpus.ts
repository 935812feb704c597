import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readWithdrawals } from '../../../src/collections/withdrawals.ts';
import { InputError, NewerFormError } from '../../../src/model/error.ts';
import { inPresentForm, RECORD_HISTORY, type ReportRecord, recordSchema, type SiteSettings, siteSchema } from '../../../src/model/index.ts';
import { parseJson, parseYaml } from '../../../src/model/parse.ts';
import { withdrawalsOf } from '../../../src/publish/editions/redact-edition.ts';
import { keepLast, once, type Province, type ReportSource } from '../../../src/publish/file.ts';
import type { SiteCorpus, SiteEdition } from '../../../src/publish/index.ts';
import { hostedAddress, siteAddress, VERSION } from '../../../src/site/shell/edition.ts';
import { byCodeUnit } from '../../../src/text/order.ts';
import { compactRecord } from '../convert/format-record.ts';
import { basePath } from '../server/address.ts';
import { assertRedacted, readEditions } from './editions.ts';
import { fileNames, ROOT, readIfPresent, sha256, shown } from './files.ts';
import { loadKnowledge } from './knowledge.ts';
import { readAccuracy, readComparability, readRemarks } from './package-notes.ts';
import { loadReferences } from './reference.ts';

/** Folder of the project's own reports: the editions beside them are of these. */
const OWN = join(ROOT, 'content');

/** Environment that says which reports a site is made of and where it will be served. */
export type SiteEnvironment = { CONTENT_DIR?: string; SITE_URL?: string; BASE_PATH?: string };

/** Part of what the files of a site are made from that no report changes. */
export type CorpusKnowledge = Omit<SiteCorpus, 'records' | 'provinces' | 'withdrawals' | 'editions' | 'edition'>;

/** Read the project's own codebook, gazetteer and figures of reference. @throws InputError naming the file and the field that is wrong */
export async function readCorpusKnowledge(): Promise<CorpusKnowledge> {
  const { gazetteer, indicators, themes, frameworks, checks } = (await loadKnowledge()).knowledge;
  return {
    indicators: indicators.toSorted(byId),
    themes: themes.toSorted(byId),
    frameworks: frameworks.toSorted(byId),
    checks: [...checks.toSorted(byId), ...readRemarks(OWN)],
    comparability: readComparability(OWN),
    accuracy: readAccuracy(OWN),
    references: await loadReferences(indicators),
    districts: gazetteer.districts.toSorted((a, b) => byCodeUnit(a.code, b.code)),
    upper: [...gazetteer.provinces, ...gazetteer.prefectures].toSorted((a, b) => byCodeUnit(a.code, b.code)),
    former: gazetteer.former,
  };
}

/** How a corpus is read. */
type Reading = {
  /** How codebook and gazetteer are read: builds keep what they have read. */
  knowledge?: () => Promise<CorpusKnowledge>;
  /** Whether records are held against their schema; where another process does that, a fault of one is an error like all others. */
  checked?: boolean;
  /** Hashes of the files of records by their ids, as far as they are known. */
  hashes?: Readonly<Record<string, string>> | undefined;
  /** Hashes of the files of records that `convert` wrote by the same code: their JSON need not be written anew. */
  converted?: ReadonlySet<string> | undefined;
};

/**
 * Read what the files of a site are made from: records, and the project's own codebook and gazetteer.
 *
 * @throws InputError naming the file and the field that is wrong
 */
export async function readSiteCorpus(
  environment: SiteEnvironment,
  { knowledge = readCorpusKnowledge, checked = true, hashes = {}, converted = new Set() }: Reading = {},
): Promise<SiteCorpus> {
  const folder = environment.CONTENT_DIR || OWN;
  const withdrawals = readWithdrawals(folder);
  const gone = new Set(withdrawals.map(({ report }) => report));
  const sources = (await readSources(join(folder, 'records'), hashes)).filter(({ id }) => !gone.has(id));
  const read = (file: RecordFile) => readRecord(file, checked);
  const records = once(() => sources.map((file) => read(file).record));
  const editions = resolve(folder) === OWN ? await readEditions() : [];
  assertRedacted(editions, withdrawalsOf(withdrawals, editions.length > 0 ? records() : []));
  return {
    ...(await knowledge()),
    get records() {
      return records();
    },
    provinces: provincesOf(sources, read, converted),
    withdrawals,
    editions,
    edition: editionOf(environment),
  };
}

const ENDING = '.json';

const byId = (a: { id: string }, b: { id: string }) => byCodeUnit(a.id, b.id);

/** A record, before it is read. */
type RecordFile = ReportSource & { path: string };

/** Records of a folder in the order of their ids, with the hashes of their files. */
async function readSources(folder: string, hashes: Readonly<Record<string, string>>): Promise<RecordFile[]> {
  const names = (await fileNames(folder)).filter((name) => name.endsWith(ENDING));
  const sources = names.map((name): RecordFile => {
    const [path, id] = [join(folder, name), basename(name, ENDING)];
    return { id, hash: hashes[id] ?? sha256(readFileSync(path)), path };
  });
  return sources.sort(byId);
}

/** Digits of a division code that are those of its province. */
const PROVINCE = 2;

/** A record, and the bytes of its file. */
type Read = { record: ReportRecord; bytes: Buffer<ArrayBuffer> };

/** Reports by province. The records of the last one that was asked for are at hand. */
function provincesOf(sources: readonly RecordFile[], readOne: (file: RecordFile) => Read, converted: ReadonlySet<string>): Province[] {
  const read = keepLast((own: readonly RecordFile[]) => {
    const all = own.map(readOne);
    const written = () => all.map(({ bytes }, at) => (converted.has(own[at]?.hash ?? '') ? compactRecord(bytes) : null));
    return { records: all.map(({ record }) => record), written: once(written) };
  });
  const byProvince = Map.groupBy(sources, ({ id }) => id.slice(0, PROVINCE));
  return Array.from(byProvince, ([code, reports]) => ({
    code,
    reports,
    records: () => read(reports).records,
    written: () => read(reports).written(),
  }));
}

/** Records are written by the program: whatever is wrong with one, it is made anew. */
const REMEDY = 'Remove the file and run npm run convert, which writes it anew.';

function readRecord({ id: expected, path }: RecordFile, checked: boolean): Read {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  const record = checked ? recordIn(text, shown(path)) : (inPresentForm(JSON.parse(text), RECORD_HISTORY, shown(path)) as ReportRecord);
  if (record.report.id === expected) return { record, bytes };
  throw new InputError(shown(path), `report.id: expected "${expected}" as the file is named, got "${record.report.id}"`, REMEDY);
}

function recordIn(text: string, file: string): ReportRecord {
  try {
    return parseJson(recordSchema, text, file, (data) => inPresentForm(data, RECORD_HISTORY, file));
  } catch (error) {
    throw error instanceof InputError && !(error instanceof NewerFormError) ? new InputError(file, error.message, REMEDY) : error;
  }
}

function editionOf({ SITE_URL, BASE_PATH }: SiteEnvironment): SiteEdition {
  const base = basePath(BASE_PATH);
  if (SITE_URL && !URL.canParse(SITE_URL))
    throw new InputError('SITE_URL', `Not an address: ${SITE_URL}`, 'Give it with https:// or leave it away.');
  const site = SITE_URL ? new URL(SITE_URL) : undefined;
  const { dataLicence: licence } = readSiteSettings();
  return { version: VERSION, address: siteAddress(site, base), homepage: hostedAddress(site, base), licence };
}

/** Settings of the site; empty where there are none. @throws InputError where a value is none of its kind */
export function readSiteSettings(path = join(ROOT, 'content', 'site.yaml')): SiteSettings {
  return parseYaml(siteSchema, readIfPresent(path)?.toString('utf8') ?? '', shown(path));
}
