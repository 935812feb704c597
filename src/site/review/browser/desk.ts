import { html } from '../../../text/html.ts';
import type { Lang } from '../../i18n/routes.ts';
import { applySettings, storedSettings, storeSettings } from '../../shell/browser/settings.ts';
import { elements, onAct } from '../../ui/browser/dom.ts';
import { FIELD_IDS, FIELD_KEYS, type FieldId } from '../fields.ts';
import type { QueueName } from '../wire.ts';
import { reviewWords } from '../words.ts';
import { Acts, keptDrafts } from './acts.ts';
import { begin, goTo } from './moves.ts';
import { server } from './server.ts';
import { newState, type State } from './state.ts';

const FIELD_OF_KEY = new Map(FIELD_IDS.map((field) => [FIELD_KEYS[field], field]));

/** Keys that do something by themselves. */
function actOfKey(acts: Acts, { key, shiftKey }: KeyboardEvent): (() => unknown) | undefined {
  const named: Readonly<Record<string, () => unknown>> = {
    Enter: () => (shiftKey ? acts.together() : acts.ok()),
    '/': () => acts.find(),
    x: () => acts.bad(),
    y: () => acts.dispute(),
    z: () => acts.undo(),
    n: () => acts.add(),
    b: () => acts.blind(),
    a: () => acts.opinion(),
    '?': () => acts.keys(),
    ArrowRight: () => acts.later(),
    ArrowLeft: () => acts.back(),
    ArrowDown: () => acts.field(1),
    ArrowUp: () => acts.field(-1),
  };
  const low = key.length === 1 ? key.toLowerCase() : key;
  const field = FIELD_OF_KEY.get(low);
  if (field) return () => acts.edit(field);
  if (/^[1-9]$/.test(key)) return () => acts.digit(Number(key));
  return named[low];
}

/** Keys are left to whatever is written in, to dialogs, to the browser's own, and ↵ to what can be pressed. */
function isOurs(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog[open]')) return false;
  const target = event.target as HTMLElement;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return false;
  return event.key !== 'Enter' || !target.closest('a, button');
}

function listen(state: State, acts: Acts): void {
  document.addEventListener('keydown', (event) => {
    const act = isOurs(event) ? actOfKey(acts, event) : undefined;
    if (!act) return;
    event.preventDefault();
    acts.press();
    void act();
  });
  const named: Readonly<Record<string, () => unknown>> = {
    ok: () => acts.ok(),
    together: () => acts.together(),
    find: () => acts.find(),
    bad: () => acts.bad(),
    later: () => acts.later(),
    undo: () => acts.undo(),
    opinion: () => acts.opinion(),
    paste: () => acts.paste(),
    indicator: () => acts.indicator(),
    who: () => acts.who(),
  };
  onAct(document.body, {
    act: (name) => {
      acts.press();
      void named[name]?.();
      document.getElementById('case')?.focus({ preventScroll: true });
    },
    go: (at) => void goTo(state, Number(at)),
    queue: (name) => void acts.queue(name as QueueName),
    field: (field) => void acts.edit(field as FieldId),
    measure: (at) => void acts.digit(Number(at) + 1),
  });
  document.getElementById('saved')?.addEventListener('click', () => void acts.changes());
}

/** The report to go through, and the theme. */
function fillChoices(state: State, acts: Acts): void {
  const report = document.getElementById('report') as HTMLSelectElement;
  const options = [
    html`<option value="">${reviewWords(state.lang).allReports}</option>`,
    ...state.start.reports.map(({ id, place }) => html`<option value="${id}">${place}</option>`),
  ];
  report.replaceChildren(...options.flatMap((option) => elements(option)));
  report.value = state.report ?? '';
  report.addEventListener('change', () => void acts.report(report.value));
  const theme = document.getElementById('theme') as HTMLSelectElement;
  theme.value = storedSettings().theme ?? '';
  theme.addEventListener('change', () => {
    const settings = { ...storedSettings(), theme: theme.value };
    storeSettings(settings);
    applySettings(document.documentElement, settings);
  });
}

async function open(): Promise<void> {
  const lang: Lang = document.documentElement.dataset['lang'] === 'en' ? 'en' : 'zh';
  const state = newState(lang, await server.start());
  state.drafts = keptDrafts();
  const acts = new Acts(state);
  fillChoices(state, acts);
  listen(state, acts);
  server.listen((event) => void acts.heard(event));
  const by = document.getElementById('by');
  if (by) by.textContent = state.by;
  await begin(state, state.queue);
  document.getElementById('case')?.focus({ preventScroll: true });
  if (state.by === '') await acts.who();
}

void open();
