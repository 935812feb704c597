import { type Passage, RECORD_SCHEMA, type ReportRecord } from '../../src/model/index.ts';
import { reportMeta } from './report.ts';

/** A record whose passages are the given texts, for tests of what is made from records. */
export function recordOf(texts: readonly string[], parts: Partial<ReportRecord> = {}): ReportRecord {
  let start = 0;
  const passages = texts.map((text, index): Passage => {
    const passage = { ...PARAGRAPH, id: `p-${index}`, start, end: start + text.length };
    start = passage.end + 1;
    return passage;
  });
  return {
    schema: RECORD_SCHEMA,
    source: { file: '330803-2019-self-assessment.txt', format: 'txt', encoding: 'utf-8', sha256: '0'.repeat(64) },
    text: texts.join('\n'),
    report: reportMeta({ id: '330803-2019-self-assessment', title: '衢江区自评报告', year: 2019 }),
    dropped: [],
    passages,
    tables: [],
    outline: [],
    mentions: [],
    observations: [],
    mentioned: [],
    answers: [],
    problems: [],
    plans: [],
    findings: [],
    ...parts,
  };
}

const PARAGRAPH: Omit<Passage, 'id' | 'start' | 'end'> = {
  kind: 'paragraph',
  path: [],
  section: null,
  label: null,
  lead: null,
  themes: [],
};
