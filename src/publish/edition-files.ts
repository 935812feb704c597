import { type Edition, type EditionRedaction, packageZips } from '../model/index.ts';
import { changesBetween, type State, withdrawalChanges } from './editions/changes.ts';
import { changesCsv, type EditionChanges } from './editions/csv.ts';
import { withdrawalsOf } from './editions/redact-edition.ts';
import { stateNow, stateOfEdition } from './editions/state.ts';
import type { SiteCorpus, SiteFile } from './file.ts';

/** Name of what is at hand now among editions. */
export const NOW = 'current';

/** The files of the editions: what each held, its package as it was released, what changed since, and all changes from one to the next. */
export function* editionFiles(corpus: SiteCorpus): Generator<SiteFile> {
  const { editions, edition } = corpus;
  for (const frozen of editions) {
    const { id } = frozen.manifest;
    yield { path: `data/${id}/manifest.json`, content: () => `${JSON.stringify(frozen.manifest)}\n` };
    yield { path: `data/${id}/changes.csv`, content: () => changesCsv([since(corpus, id)], edition.homepage) };
    const bill = frozen.bill();
    if (bill) yield { path: `data/${id}/program.cdx.json`, content: () => bill };
    for (const zip of packageZips(frozen.manifest)) {
      const content = frozen.archive(zip);
      if (content) yield { path: `data/${id}/${zip.name}`, content };
    }
  }
  const steps = () => editionSteps({ editions, now: stateNow(corpus), withdrawn: withdrawalsOf(corpus.withdrawals, corpus.records) });
  if (editions.length > 0) yield { path: 'changes.csv', content: () => changesCsv(steps(), edition.homepage) };
}

/** What changed from an edition to now. */
function since(corpus: SiteCorpus, id: string): EditionChanges {
  const from = corpus.editions.find(({ manifest }) => manifest.id === id);
  const gone = withdrawalsOf(corpus.withdrawals, corpus.records).filter(({ on }) => from && on >= from.manifest.released);
  return {
    from: id,
    to: NOW,
    changes: from ? [...changesBetween(stateOfEdition(from), stateNow(corpus)), ...withdrawalChanges(gone)] : [],
  };
}

/** Editions, what is at hand now, and everything that was withdrawn. */
export type Steps = { editions: readonly Edition[]; now: State; withdrawn: readonly EditionRedaction[] };

/** What changed from each edition to the next, and from the last to now; the newest first. */
export function editionSteps({ editions, now, withdrawn }: Steps): EditionChanges[] {
  const states = [
    ...editions.map((edition) => ({
      name: edition.manifest.id,
      released: edition.manifest.released,
      state: stateOfEdition(edition),
    })),
    { name: NOW, released: '9999', state: now },
  ];
  return states
    .flatMap((after, index) => {
      const before = states[index - 1];
      if (!before) return [];
      const gone = withdrawn.filter(({ on }) => on >= before.released && on < after.released);
      return [{ from: before.name, to: after.name, changes: [...changesBetween(before.state, after.state), ...withdrawalChanges(gone)] }];
    })
    .reverse();
}
