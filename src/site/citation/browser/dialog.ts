import { html, type Markup } from '../../../text/html.ts';
import type { Lang } from '../../i18n/routes.ts';
import { copyText, tell } from '../../ui/browser/clipboard.ts';
import { download, element, onAct } from '../../ui/browser/dom.ts';
import { bringStyle } from '../../ui/browser/style.ts';
import { copyWords } from '../../ui/copy-words.ts';
import type { CslItem, Form } from '../item.ts';
import { GBT, plainReference } from '../plain.ts';
import { citationWords } from '../words.ts';
import { STYLE } from './style.ts';

/** What is cited, and where the reader goes on afterwards. */
export type Cited = { kind: 'report' | 'figure' | 'check' | 'view'; item: CslItem; lang: Lang; back: HTMLElement | null };

/** Forms by their names, in the order in which they stand. */
const FORMS: readonly [Form, string][] = [
  ['gbt', GBT],
  ['apa', 'APA'],
  ['bibtex', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl', 'CSL-JSON'],
];
/** Forms that programs read, as files: media type and ending. */
const FILES: Partial<Record<Form, readonly [type: string, ending: string]>> = {
  ris: ['application/x-research-info-systems', 'ris'],
  csl: ['application/vnd.citationstyles.csl+json', 'json'],
};

function formMarkup(form: Form, name: string, { item, lang }: Cited): Markup {
  const w = citationWords(lang);
  const text = plainReference(item, form);
  const words = form === 'gbt' || form === 'apa' ? html`<p class="c">${text}</p>` : html`<pre tabindex="0">${text}</pre>`;
  const file = FILES[form] && html` <button type="button" class="btn ghost" data-file="${form}">${w.file(name)}</button>`;
  return html`<section data-form="${form}"><p class="label">${name}</p>${words}<p class="chips"><button type="button" class="btn ghost" data-take="${form}">${w.copy(name)}</button>${file}</p></section>`;
}

function dialogMarkup(cited: Cited): Markup {
  const w = citationWords(cited.lang);
  const note = { report: w.byReport, figure: w.byReport, check: w.bySite, view: w.bySite }[cited.kind];
  return html`<dialog class="citing" aria-labelledby="citing-title"><form method="dialog"><button class="btn ghost x">${w.close}</button></form><h2 id="citing-title">${w.titles[cited.kind]}</h2>${FORMS.map(([form, name]) => formMarkup(form, name, cited))}<p class="note">${note} ${w.inForce}${cited.lang === 'zh' ? '；' : '. '}${w.fileNote}${cited.lang === 'zh' ? '。' : '.'}</p></dialog>`;
}

async function copyForm(dialog: Element, form: string, button: HTMLElement, lang: Lang): Promise<void> {
  const w = copyWords(lang);
  const words = dialog.querySelector<HTMLElement>(`[data-form="${form}"] :is(.c, pre)`);
  if (!words) return;
  const copied = await copyText(words.textContent ?? '');
  if (!copied) getSelection()?.selectAllChildren(words);
  tell(button, copied ? w.copied : w.selected);
}

/** Shows how something is cited, in all forms. */
export function openCiting(cited: Cited): void {
  bringStyle(STYLE);
  const dialog = element(dialogMarkup(cited)) as HTMLDialogElement;
  onAct(dialog, {
    take: (form, button) => void copyForm(dialog, form, button, cited.lang),
    file: (form) => {
      const text = dialog.querySelector(`[data-form="${form}"] pre`)?.textContent ?? '';
      const [type, ending] = FILES[form as Form] ?? ['text/plain', 'txt'];
      download(`${cited.item.id.replace(/[^\w.-]+/g, '-')}.${ending}`, type, text);
    },
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    cited.back?.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
}
