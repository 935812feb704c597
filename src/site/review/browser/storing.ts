import { reviewWords } from '../words.ts';
import { draw } from './draw.ts';
import { goToItem, renew } from './moves.ts';
import { sayStored, tell } from './notices.ts';
import type { State } from './state.ts';
import { Writer } from './writer.ts';

/** The writer of this page's answers: brings what was written into the page, and tells what was not. */
export function writerOf(state: State): Writer {
  const w = reviewWords(state.lang);
  return new Writer(state.reports, {
    saving: () => sayStored(w.saving),
    saved: ({ report, act }) => {
      state.acts.push(act);
      for (const item of report.items) state.pending.delete(`${report.id} ${item.key}`);
      renew(state, report);
      sayStored(`✓ ${w.saved}`);
    },
    overtaken: (report, keys) => {
      for (const key of keys) state.pending.delete(`${report.id} ${key}`);
      renew(state, report);
      sayStored(`✓ ${w.saved}`);
      tell(w.told.elsewhere);
      void goToItem(state, report.id, keys[0]);
    },
    failed: (message) => {
      state.pending.clear();
      sayStored(`${w.notSaved}: ${message}`, true);
      tell(`${w.notSaved}: ${message}`);
      draw(state);
    },
  });
}
