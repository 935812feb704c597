import type { StateProblem } from '../../../compare/state.ts';
import { html } from '../../../text/html.ts';
import { listed } from '../../i18n/text.ts';
import { elements } from '../../ui/browser/dom.ts';
import { addressWords } from '../../ui/words.ts';
import { compareWords } from '../words.ts';
import type { CompareModel } from './model.ts';

/** What of the address could not be followed, in words. */
function notice(problem: StateProblem, model: CompareModel): string {
  const { troubles } = compareWords(model.lang);
  if (problem.kind === 'version') return addressWords(model.lang).newerAddress(problem.value);
  return problem.kind === 'renamed' ? troubles.renamed(problem.value, problem.now) : troubles[problem.kind](problem.value);
}

/** Says what of an address could not be followed. */
export function drawNotices(problems: readonly StateProblem[], model: CompareModel): void {
  const place = document.getElementById('notices');
  if (!place) return;
  place.replaceChildren(...elements(problems.map((problem) => html`<p>${notice(problem, model)}</p>`)));
  place.hidden = problems.length === 0;
}

/** What did not load, by its name. */
function failedNames({ failed, view, lang }: CompareModel): string[] {
  const names = [...failed].map((part) => {
    const id = part.slice(2);
    return part.startsWith('r/') ? compareWords(lang).failedClaims : ((view.indicators.get(id) ?? view.themes.get(id))?.[lang] ?? id);
  });
  return [...new Set(names)];
}

/** Says what is left out because it did not load. */
export function addFailures(model: CompareModel): void {
  const place = document.getElementById('notices');
  if (!place || model.failed.size === 0) return;
  place.append(...elements(html`<p>${compareWords(model.lang).failed(listed(failedNames(model), model.lang))}</p>`));
  place.hidden = false;
}
