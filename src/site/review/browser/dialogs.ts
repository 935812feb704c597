import { type Content, html } from '../../../text/html.ts';
import { elements } from '../../ui/browser/dom.ts';

/** Told of every key that is pressed in a dialog, so that presses can be counted. */
export type OnKey = () => void;

/** An option of a list. */
type Option = { value: string; words: string; beside?: string };

/** What was chosen; `more` where it was taken with + to be joined by another. */
export type Chosen = { value: string; more: boolean };

type ListAsked = {
  title: string;
  note: string;
  /** Name of the field, for screen readers. */
  label: string;
  /** Options for what was typed; the first ones have digits where nothing is typed. */
  options(typed: string): readonly Option[];
  /** The option that is marked at first. */
  current?: string;
  onKey: OnKey;
  close: string;
};

const dialog = () => document.getElementById('dialog') as HTMLDialogElement;

/** Shows a dialog until something is chosen or it is left; nothing is lost by leaving. */
function show<T>(content: Content, wire: (place: HTMLDialogElement, end: (value: T | null) => void) => void): Promise<T | null> {
  const place = dialog();
  place.replaceChildren(...elements(html`<div>${content}</div>`));
  return new Promise((resolve) => {
    let result: T | null = null;
    const end = (value: T | null) => {
      result = value;
      place.close();
    };
    place.addEventListener(
      'close',
      () => {
        document.getElementById('case')?.focus({ preventScroll: true });
        resolve(result);
      },
      { once: true },
    );
    wire(place, end);
    place.showModal();
    place.querySelector<HTMLElement>('input, textarea, button')?.focus();
  });
}

/** A list to choose from by arrows, digits, or what is typed. */
export function chooseFrom(asked: ListAsked): Promise<Chosen | null> {
  const { title, note, label, options, current, onKey, close } = asked;
  const content = html`<h2 id="dlg">${title}</h2><input id="pk" role="combobox" aria-expanded="true" aria-controls="pkl" aria-label="${label}" autocomplete="off" spellcheck="false"><ol id="pkl" role="listbox" aria-label="${label}"></ol><p class="note">${note}</p><p class="foot"><button type="button" class="btn ghost" data-end>${close}</button></p>`;
  return show<Chosen>(content, (place, end) => {
    const field = place.querySelector('input') as HTMLInputElement;
    const list = place.querySelector('ol') as HTMLOListElement;
    let shown: readonly Option[] = [];
    let at = 0;
    const mark = (to: number) => {
      at = shown.length === 0 ? 0 : (to + shown.length) % shown.length;
      for (const [i, row] of [...list.children].entries()) row.setAttribute('aria-selected', String(i === at));
      list.children[at]?.scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', `pk-${at}`);
    };
    const fill = () => {
      shown = options(field.value);
      const rows = shown.map((one, i) => optionView(one, i, field.value === ''));
      list.replaceChildren(...rows.flatMap((row) => elements(row)));
      mark(Math.max(0, field.value === '' ? shown.findIndex(({ value }) => value === current) : 0));
    };
    const take = (option: Option | undefined, more = false) => option && end({ value: option.value, more });
    field.addEventListener('input', fill);
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key !== 'Shift') onKey();
      const digit = /^[1-9]$/.test(event.key) && field.value === '' ? Number(event.key) : 0;
      if (event.key === 'ArrowDown') mark(at + 1);
      else if (event.key === 'ArrowUp') mark(at - 1);
      else if (event.key === 'Enter') take(shown[at]);
      else if (event.key === '+') take(shown[at], true);
      else if (digit > 0 && shown[digit - 1]) take(shown[digit - 1]);
      else return;
      event.preventDefault();
    });
    list.addEventListener('click', ({ target }) => {
      const row = (target as Element).closest('[role="option"]');
      if (row) take(shown[[...list.children].indexOf(row)]);
    });
    place.querySelector('[data-end]')?.addEventListener('click', () => end(null));
    fill();
  });
}

function optionView({ words, beside }: Option, at: number, numbered: boolean): Content {
  const digit = numbered && at < 9 && html`<kbd aria-hidden="true">${at + 1}</kbd> `;
  return html`<li role="option" id="pk-${at}" aria-selected="false"><b>${digit}${words}</b>${beside && html`<span>${beside}</span>`}</li>`;
}

type WordsAsked = {
  title: string;
  note: string;
  value: string;
  /** Several lines: then ↵ is a line break, and the button takes. */
  long?: boolean;
  /** Whether what was typed will do: null, or what is wrong with it. */
  check(words: string): Promise<string | null>;
  onKey: OnKey;
  take: string;
  close: string;
};

/** A field to write in, until what is written will do. */
export function writeWords({ title, note, value, long = false, check, onKey, take, close }: WordsAsked): Promise<string | null> {
  const field = long
    ? html`<textarea aria-label="${title}">${value}</textarea>`
    : html`<input aria-label="${title}" value="${value}" autocomplete="off" spellcheck="false">`;
  const content = html`<form><h2>${title}</h2>${field}<p class="note">${note}</p><p class="note bad" role="alert"></p><p class="foot"><button class="btn">${take}</button> <button type="button" class="btn ghost" data-end>${close}</button></p></form>`;
  return show<string>(content, (place, end) => {
    const input = place.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    const wrong = place.querySelector('.bad');
    input?.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key !== 'Shift') onKey();
    });
    place.querySelector('form')?.addEventListener('submit', async (event) => {
      event.preventDefault();
      const words = input?.value.trim() ?? '';
      const fault = await check(words);
      if (fault === null) end(words);
      else if (wrong) wrong.textContent = fault;
    });
    place.querySelector('[data-end]')?.addEventListener('click', () => end(null));
    if (!long) setTimeout(() => input?.select());
  });
}

/** Something to read. */
export function showWords(title: string, content: Content, close: string): Promise<null> {
  return show<null>(
    html`<h2>${title}</h2>${content}<p class="foot"><button type="button" class="btn" data-end>${close}</button></p>`,
    (place, end) => place.querySelector('[data-end]')?.addEventListener('click', () => end(null)),
  );
}
