/**
 * Write `content/gazetteer/divisions.json` from the packages of divisions and `content/gazetteer/changes.yaml`.
 * `npm run gazetteer -- --check` only compares, and fails where the committed file is stale.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { parse } from 'yaml';
import { gazetteerSchema } from '../src/model/index.ts';
import { buildGazetteer, changesSchema, formatGazetteer, type Packages, parseFormer } from './gazetteer/build.ts';
import { loadReadings } from './gazetteer/pinyin.ts';
import { writeWhole } from './lib/content/files.ts';

/** Exit code where the lists are not installed, so that `npm test` counts the check as left out. */
const NOT_INSTALLED = 77;

const folder = new URL('../content/gazetteer/', import.meta.url);
const target = new URL('divisions.json', folder);
/** The lists are a package of their own, outside the main install. */
const LISTS = new URL('gazetteer/package.json', import.meta.url);
const load = createRequire(LISTS);
const INSTALL = 'npm ci --prefix scripts/gazetteer --ignore-scripts';

const SOURCES = [
  'element-china-area-data 6.1.0 (MIT): divisions and statistical zones as of 2023-06-30',
  'china-area-data 5.0.1 (MIT): retired names, as of 2019-10-31',
  '@vant/area-data 2.1.0 (MIT): 和康县, 和安县; Hong Kong, Macao and Taiwan under codes of that package',
  'pinyin-pro 3.29.4 with @pinyin-pro/data 1.3.1 (MIT, ISC): readings',
  'content/gazetteer/former.csv: names since 1999 with their successors, taken from yescallop/areacodes (CC0 1.0), which compiles the lists of the Ministry of Civil Affairs, 民政部',
  'content/gazetteer/changes.yaml: years of retirement, successors, other names, corrected readings',
];

const { check } = new Command('gazetteer')
  .description('Write content/gazetteer/divisions.json from the packages of divisions.')
  .option('--check', 'change nothing; fail where the committed file is stale')
  .parse()
  .opts<{ check?: boolean }>();

if (!existsSync(new URL('node_modules', LISTS))) {
  console.error(`The lists of divisions are not installed: run \`${INSTALL}\`.`);
  process.exit(NOT_INSTALLED);
}

const changes = changesSchema.parse(parse(await readFile(new URL('changes.yaml', folder), 'utf8')));
loadReadings(load('@pinyin-pro/data/complete.json'), changes.readings);
const packages: Packages = {
  current: load('element-china-area-data').regionData,
  former: load('china-area-data/v5/data.json'),
  newest: load('@vant/area-data').areaList,
};
const gazetteer = gazetteerSchema.parse(
  buildGazetteer(packages, changes, parseFormer(await readFile(new URL('former.csv', folder), 'utf8')), SOURCES),
);
const text = formatGazetteer(gazetteer);

if (!check) {
  writeWhole(fileURLToPath(target), text);
  console.log(`Wrote ${gazetteer.districts.length} divisions to content/gazetteer/divisions.json.`);
} else if ((await readFile(target, 'utf8').catch(() => '')) === text) {
  console.log('content/gazetteer/divisions.json is up to date.');
} else {
  console.error('content/gazetteer/divisions.json is stale: run `npm run gazetteer`.');
  process.exitCode = 1;
}
