import { html } from '../../../text/html.ts';
import type { Lang } from '../../i18n/routes.ts';
import { applySettings, storedSettings, storeSettings } from '../../shell/browser/settings.ts';
import { elements, onAct } from '../../ui/browser/dom.ts';
import { FIELD_IDS, FIELD_KEYS, type FieldId } from '../fields.ts';
import type { QueueName } from '../wire.ts';
import { reviewWords } from '../words.ts';
import { Acts } from './acts.ts';
import { Choices } from './choices.ts';
import { keptDrafts } from './drafts.ts';
import { Edits } from './edits.ts';
import { begin, goTo } from './moves.ts';
import { News } from './news.ts';
import { server } from './server.ts';
import { countPress, newState, type State } from './state.ts';
import { writerOf } from './storing.ts';

const FIELD_OF_KEY = new Map(FIELD_IDS.map((field) => [FIELD_KEYS[field], field]));

/** Everything that can be done at the desk. */
type Hands = { acts: Acts; edits: Edits; choices: Choices; news: News };

/** What a key does by itself. */
function actOfKey({ acts, edits, choices }: Hands, { key, shiftKey }: KeyboardEvent): (() => unknown) | undefined {
  const named: Readonly<Record<string, () => unknown>> = {
    Enter: () => (shiftKey ? acts.together() : acts.ok()),
    '/': () => edits.edit('indicators'),
    x: () => acts.bad(),
    y: () => acts.dispute(),
    z: () => acts.undo(),
    n: () => edits.add(),
    b: () => choices.blind(),
    a: () => edits.opinion(),
    '?': () => choices.keys(),
    ArrowRight: () => acts.later(),
    ArrowLeft: () => acts.back(),
    ArrowDown: () => edits.mark(1),
    ArrowUp: () => edits.mark(-1),
  };
  const low = key.length === 1 ? key.toLowerCase() : key;
  const field = FIELD_OF_KEY.get(low);
  if (field) return () => edits.edit(field);
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

function listen(state: State, hands: Hands): void {
  const { acts, edits, choices, news } = hands;
  document.addEventListener('keydown', (event) => {
    const act = isOurs(event) ? actOfKey(hands, event) : undefined;
    if (!act) return;
    event.preventDefault();
    countPress(state);
    void act();
  });
  const named: Readonly<Record<string, () => unknown>> = {
    ok: () => acts.ok(),
    together: () => acts.together(),
    find: () => edits.edit('indicators'),
    bad: () => acts.bad(),
    later: () => acts.later(),
    undo: () => acts.undo(),
    opinion: () => edits.opinion(),
    paste: () => choices.paste(),
    indicator: () => choices.indicator(),
    who: () => choices.who(),
  };
  onAct(document.body, {
    act: (name) => {
      countPress(state);
      void named[name]?.();
      document.getElementById('case')?.focus({ preventScroll: true });
    },
    go: (at) => void goTo(state, Number(at)),
    queue: (name) => void choices.queue(name as QueueName),
    field: (field) => void edits.edit(field as FieldId),
    measure: (at) => void acts.digit(Number(at) + 1),
  });
  document.getElementById('saved')?.addEventListener('click', () => void news.changes());
}

/** The report to go through, and the theme. */
function fillChoices(state: State, choices: Choices): void {
  const report = document.getElementById('report') as HTMLSelectElement;
  const options = [
    html`<option value="">${reviewWords(state.lang).allReports}</option>`,
    ...state.start.reports.map(({ id, place }) => html`<option value="${id}">${place}</option>`),
  ];
  report.replaceChildren(...options.flatMap((option) => elements(option)));
  report.value = state.report ?? '';
  report.addEventListener('change', () => void choices.report(report.value));
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
  const writer = writerOf(state);
  const choices = new Choices(state);
  const news = new News(state);
  fillChoices(state, choices);
  listen(state, { acts: new Acts(state, writer), edits: new Edits(state, writer), choices, news });
  server.listen((event) => void news.heard(event));
  choices.showWho();
  await begin(state, state.queue);
  document.getElementById('case')?.focus({ preventScroll: true });
  if (state.by === '') await choices.who();
}

void open();
