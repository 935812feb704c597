import suggest from 'script:suggest';
import { loadScript } from './load-script.ts';

/** Fields that offer names while the reader types; the script that does so is loaded when a field is first used. */
const FIELD = 'form[role="search"] input[name="q"]';
let asked = false;

function loadSuggestions(): void {
  if (asked) return;
  asked = true;
  loadScript(suggest);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The first field that can be seen: that of the page, else that of the header. */
function visibleField(): HTMLInputElement | undefined {
  const fields = [...document.querySelectorAll<HTMLInputElement>(`main ${FIELD}, .top ${FIELD}`)];
  return fields.find((field) => field.offsetParent !== null);
}

/** `/` leads to the search field, or where there is room for none, to the page of search; the names that a field offers are loaded on first use. */
export function quickSearch(): void {
  const offerNames = (target: EventTarget | null) => {
    if (target instanceof HTMLInputElement && target.matches(FIELD)) loadSuggestions();
  };
  document.addEventListener('focusin', ({ target }) => offerNames(target));
  offerNames(document.activeElement);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    const field = visibleField();
    field?.focus();
    field?.select();
    const form = field ? null : document.querySelector<HTMLFormElement>('.top form');
    // The name of the field there: a place that can have the focus gets it.
    if (form) location.assign(`${form.action}#s`);
  });
}
