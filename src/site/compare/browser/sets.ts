import { type CompareState, writeState } from '../../../compare/state.ts';
import { download, element, elements, onAct } from '../../ui/browser/dom.ts';
import { kept } from '../../ui/browser/kept.ts';
import { joinedSets, type KeptSet, setDialog, setList, setsIn } from '../sets.ts';
import { compareWords } from '../words.ts';
import type { CompareModel } from './model.ts';

const store = kept('compare-sets', setsIn);

/** Sets in a file that a reader gives; null where it holds none. */
async function setsFrom(file: File): Promise<KeptSet[] | null> {
  try {
    const sets = setsIn(JSON.parse(await file.text()));
    return sets.length > 0 ? sets : null;
  } catch {
    return null;
  }
}

/** Opens the dialogue in which comparisons are named, kept in this browser, handed over and taken in. */
export function openSets(model: CompareModel, state: CompareState): void {
  const w = compareWords(model.lang).sets;
  const dialog = element(setDialog(model.lang)) as HTMLDialogElement;
  const list = dialog.querySelector('[data-list]');
  const told = dialog.querySelector('[data-told]');
  const field = dialog.querySelector('input');
  const tell = (words: string) => told?.replaceChildren(words);
  const page = model.view.page('/compare/');
  const draw = () => list?.replaceChildren(...elements(setList(store.read(), page, model.lang)));
  const change = (sets: KeptSet[], words = '') => {
    tell(store.write(sets) ? words : w.closed);
    draw();
  };
  dialog.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = field?.value.trim() ?? '';
    if (name === '') return;
    change(joinedSets(store.read(), [{ name, query: writeState(model.filled(state), model.payload.edition.data) }]));
    if (field) field.value = '';
  });
  dialog.addEventListener('change', async ({ target }) => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!file) return;
    const sets = await setsFrom(file);
    if (sets) change(joinedSets(store.read(), sets), w.imported(sets.length));
    else tell(w.unreadable);
  });
  onAct(dialog, {
    'drop-set': (name) => change(store.read().filter((set) => set.name !== name)),
    export: () => download('county-reports-sets.json', 'application/json', `${JSON.stringify(store.read(), null, 2)}\n`),
    close: () => dialog.close(),
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  draw();
  dialog.showModal();
}
