import { matches, normalise } from '../../ui/browser/narrow.ts';
import { make } from './dom.ts';

/** Something that can be added to the comparison. */
export type Option = { id: string; name: string; note: string; find: string };

/** Options shown at once. */
const SHOWN = 30;

/** A field that finds options by name, pinyin or code as the reader types: arrow keys move, Enter takes, Escape closes. */
export function picker(
  id: string,
  label: string,
  nothing: string,
  options: () => readonly Option[],
  take: (id: string) => void,
): HTMLElement {
  const list = make('ul', { role: 'listbox', id: `${id}-list`, 'aria-label': label });
  list.hidden = true;
  const input = make('input', {
    id,
    type: 'text',
    role: 'combobox',
    placeholder: `＋ ${label}`,
    'aria-label': label,
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
  });
  let found: readonly Option[] = [];
  let at = -1;

  const mark = (next: number) => {
    at = next;
    [...list.children].forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === at));
      if (index === at) item.scrollIntoView({ block: 'nearest' });
    });
    if (at >= 0 && found[at]) input.setAttribute('aria-activedescendant', `${id}-${at}`);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const choose = (index: number) => {
    const option = found[index];
    if (!option) return;
    input.value = '';
    close();
    take(option.id);
  };
  const open = () => {
    const query = normalise(input.value);
    found = options()
      .filter((option) => matches(normalise(option.find), query))
      .slice(0, SHOWN);
    const items = found.map((option, index) =>
      make(
        'li',
        {
          role: 'option',
          id: `${id}-${index}`,
          'aria-selected': 'false',
          pointerdown: (event) => event.preventDefault(),
          click: () => choose(index),
        },
        option.name,
        make('span', { class: 'note' }, option.note),
      ),
    );
    list.replaceChildren(
      ...(items.length > 0 ? items : [make('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, nothing)]),
    );
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    at = -1;
  };
  input.addEventListener('input', open);
  input.addEventListener('focus', open);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(Math.max(0, at));
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (list.hidden) open();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    mark((at + step + found.length) % Math.max(1, found.length));
  });
  return make('div', { class: 'add' }, input, list);
}
