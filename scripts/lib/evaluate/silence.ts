import { answersOf } from '../../../src/compare/silence.ts';
import type { GoldExcerpt } from '../../../src/evaluation/gold.ts';
import type { ExcerptReading, SilenceReadings } from '../../../src/evaluation/mentioned.ts';
import type { Passage, ReportRecord } from '../../../src/model/index.ts';
import { answers } from '../../../src/reading/answers/index.ts';
import { mentioned } from '../../../src/reading/mentioned/index.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { loadExcerpts } from './gold.ts';

/** An excerpt as the only paragraph of a report. */
const paragraph = (text: string): Passage => ({
  id: 'p-excerpt',
  kind: 'paragraph',
  path: [],
  section: null,
  start: 0,
  end: text.length,
  label: null,
  lead: null,
  themes: [],
});

function readExcerpt({ text, says, items }: GoldExcerpt, { indicators, frameworks }: Knowledge): ExcerptReading {
  const passages = [paragraph(text)];
  const said = mentioned({ text, passages, stated: new Set(), indicators });
  const found = answers({ text, passages, frameworks }).filter(({ state }) => state === 'said');
  return { says, items, found: { says: said.map(({ indicator }) => indicator), items: found.map(({ item }) => item) } };
}

/** Read what the evaluation of silence needs: the excerpts of a gold folder, and the states of all items for the records. */
export async function readSilence(gold: string, records: readonly ReportRecord[], knowledge: Knowledge): Promise<SilenceReadings> {
  const read = async (name: string) => (await loadExcerpts(gold, name)).map((excerpt) => readExcerpt(excerpt, knowledge));
  const states = records.map((record): [string, Record<string, string>] => {
    const cells = knowledge.frameworks.flatMap((framework) => answersOf(record, framework));
    return [record.report.id, Object.fromEntries(cells.map(({ item, state }) => [item, state]))];
  });
  return {
    excerpts: await read('mentioned-excerpts.yaml'),
    unseen: await read('mentioned-unseen.yaml'),
    states: Object.fromEntries(states),
  };
}
