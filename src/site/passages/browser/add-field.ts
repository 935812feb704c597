import { type CorpusPayload, unpackCorpus } from '../../../publish/comparison-corpus.ts';
import { html } from '../../../text/html.ts';
import { divisionName } from '../../i18n/division-names.ts';
import { yearName } from '../../i18n/labels.ts';
import { Combobox } from '../../ui/browser/combobox.ts';
import { matches, normalise } from '../../ui/browser/narrow.ts';
import { loadData } from '../../ui/browser/site.ts';
import { type Pin, pinAt, pinOf } from '../pins.ts';
import { passageWords } from '../words.ts';
import type { Named } from './pinned-texts.ts';

/** Options shown at once. */
const OPTIONS = 30;

type Option = { report: string; name: string; note: string; find: string };

/** All reports, by county. */
async function reports({ lang, kind }: Named): Promise<Option[]> {
  const { districts, reports: heads } = unpackCorpus(await loadData<CorpusPayload>('data/compare/corpus'));
  const places = new Map(districts.map((district) => [district.code, district]));
  return heads.map(({ id, district, year, kind: code }) => {
    const { name = district, path = [], pinyin = '' } = places.get(district) ?? {};
    const about = `${yearName(year, lang)} ${kind(code)}`;
    return {
      report: id,
      name: `${divisionName({ name, pinyin }, lang)} ${about}`,
      note: [...new Set(path.slice(0, -1))].join(' '),
      find: [...path, about, '|', pinyin].join(' '),
    };
  });
}

/** The field that adds a report by its name, or a passage by its address. */
export function addField(field: HTMLInputElement, list: HTMLElement, named: Named, add: (pin: Pin) => void): void {
  const w = passageWords(named.lang);
  field.disabled = false;
  new Combobox({
    field,
    list,
    first: true,
    options: async (typed) => {
      const pasted = pinAt(typed.trim());
      if (pasted)
        return [
          html`<li role="option" data-report="${pasted.report}" data-anchor="${pasted.anchor}">${pasted.report} ${pasted.anchor || w.wholeReport}</li>`,
        ];
      const query = normalise(typed);
      const all = await reports(named).catch((): Option[] => []);
      const found = all.filter(({ find }) => matches(normalise(find), query)).slice(0, OPTIONS);
      if (found.length === 0) return [html`<li role="option" aria-disabled="true">${w.nothingFound}</li>`];
      return found.map(
        ({ report, name, note }) => html`<li role="option" data-report="${report}">${name}<span class="note">${note}</span></li>`,
      );
    },
    take: ({ dataset: { report = '', anchor = '' } }) => {
      const pin = pinOf(report, anchor);
      field.value = '';
      if (pin) add(pin);
    },
  });
}
