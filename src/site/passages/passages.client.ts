import { REPORT_KINDS } from '../../model/codes.ts';
import { kindName } from '../i18n/labels.ts';
import { addField } from './browser/add-field.ts';
import { SidePage } from './browser/side-page.ts';

const place = document.querySelector<HTMLElement>('[data-side]');
const field = document.querySelector<HTMLInputElement>('#add-passage');
const list = document.getElementById('add-passage-list');
const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
const kindOf = (code: string) => {
  const kind = REPORT_KINDS.find((known) => known === code);
  return kind ? kindName(kind, lang) : code;
};
const named = { lang, kind: kindOf } as const;

if (place && field && list) {
  const page = new SidePage(place, named);
  addField(field, list, named, (pin) => page.add(pin));
  void page.show();
}
