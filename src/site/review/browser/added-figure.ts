import type { Answer, DeskReport } from '../wire.ts';
import { reviewWords } from '../words.ts';
import { writeWords } from './dialogs.ts';
import { server } from './server.ts';
import type { State } from './state.ts';

/** Where words stand in a passage; null where they do not, or more than once. */
function placeOf(words: string, { text }: DeskReport, passage: { start: number; end: number }): number | null {
  const inside = text.slice(passage.start, passage.end);
  const at = inside.indexOf(words);
  return words !== '' && at >= 0 && inside.indexOf(words, at + 1) < 0 ? passage.start + at : null;
}

/**
 * Asks for a figure that the program did not read, in the passage with the place `start`. The answer says what it is, with the
 * words it was read from; null where the person left.
 */
export async function askForFigure(
  state: State,
  { report, start, onKey }: { report: DeskReport; start: number; onKey: () => void },
): Promise<{ words: string; answer: Answer } | null> {
  const w = reviewWords(state.lang);
  const passage = report.passages.find((one) => start >= one.start && start < one.end) ?? { start: 0, end: report.text.length };
  const words = await writeWords({
    title: w.added,
    note: w.addedHint,
    value: '',
    check: async (typed) => {
      if (placeOf(typed, report, passage) === null) return w.addedNot;
      return (await server.parse(typed)) === null ? `“${typed}” ${w.editorWrong}` : null;
    },
    onKey,
    take: w.take,
    close: w.close,
  });
  const at = words === null ? null : placeOf(words, report, passage);
  const parsed = words === null ? null : await server.parse(words);
  if (words === null || at === null || parsed === null) return null;
  const reading = {
    ...parsed,
    direction: null,
    indicators: [],
    stage: null,
    period: null,
    status: 'actual',
    scope: 'district',
    place: null,
  };
  return { words, answer: { key: 'new', verdict: 'corrected', span: { start: at, end: at + words.length }, reading } };
}
