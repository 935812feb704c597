import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checkSchema, type Finding, frameworkSchema, type Passage, type ReportMeta } from '../../../src/model/index.ts';
import { check } from '../../../src/reading/checks/index.ts';
import { indicators } from '../../../src/reading/indicators/index.ts';
import { quantities } from '../../../src/reading/quantities/index.ts';
import { tablesOf } from '../../../src/reading/tables/index.ts';
import { loadIndicators } from '../../codebook/load.ts';
import { reportMeta } from '../../support/report.ts';

const codebook = new URL('../../../content/codebook/', import.meta.url);

function load(folder: string): unknown[] {
  const at = new URL(`${folder}/`, codebook);
  return readdirSync(at)
    .sort()
    .map((file) => parse(readFileSync(new URL(file, at), 'utf8')));
}

export const checksOfCodebook = load('checks').map((entry) => checkSchema.parse(entry));
const knowledge = {
  indicators: loadIndicators(),
  frameworks: load('frameworks').map((entry) => frameworkSchema.parse(entry)),
};

/** Metadata of a report whose title is its first line. */
const metaOf = (title: string): ReportMeta =>
  reportMeta({ id: '110101-2023-self-assessment', title, district: { code: '110101', name: '某县', path: ['某省', '某市', '某县'] } });

/** Cells of a line written `甲|乙`; none where it has no bar. */
function cellsOf(line: string, start: number): Pick<Passage, 'kind' | 'cells'> {
  if (!line.includes('|')) return { kind: 'paragraph' };
  let at = start;
  const cells = line.split('|').map((cell) => {
    const span = { start: at, end: at + cell.length };
    at += cell.length + 1;
    return span;
  });
  return { kind: 'row', cells };
}

/** A passage per line; a line with bars is a row of a table. */
function passagesOf(text: string): Passage[] {
  let start = 0;
  return text.split('\n').map((line, index) => {
    const passage: Passage = {
      id: `p-${index}`,
      ...cellsOf(line, start),
      path: [],
      section: null,
      start,
      end: start + line.length,
      label: null,
      lead: null,
      themes: [],
    };
    start += line.length + 1;
    return passage;
  });
}

/** What the checks find in a text of one passage per line, read by the real stages; `report` overrides its metadata. */
export function findingsIn(text: string, report: Partial<ReportMeta> = {}): Finding[] {
  const meta = { ...metaOf(text.split('\n')[0] as string), ...report };
  const passages = passagesOf(text);
  const tables = tablesOf(text, passages);
  const mentions = quantities(text, passages, meta, { tables });
  const observations = indicators({ text, title: meta.title, passages, mentions, tables }, knowledge);
  return check(
    { text, passages, tables: tables.tables, mentions, observations, outline: [], problems: [], plans: [], report: meta },
    knowledge,
  );
}
