import { bibtex } from './bibtex.ts';
import type { CslItem, Form } from './item.ts';
import { namesOf, partsOf, stopped, written } from './parts.ts';
import { ris } from './ris.ts';

/* References to editions of the data, which pages hold as they are built. The processor of styles took longer for them than any page takes; tests hold these against it. */

/** After GB/T 7714—2025: `author. title[DS/OL]. Vversion. （day of publication）. address.` */
function gbt(item: CslItem): string {
  const day = written(item.issued);
  const parts = [
    namesOf(item),
    `${item.title}[${item.URL ? 'DS/OL' : 'DS'}]`,
    item.version && `V${item.version}`,
    day && `（${day}）`,
    item.URL,
  ];
  return parts
    .flatMap((part) => part || [])
    .map(stopped)
    .join(' ');
}

/** After APA, 7th edition; one that was not released was retrieved from its address. */
function apa(item: CslItem): string {
  const [year = 'n.d.'] = partsOf(item.issued);
  const version = item.version ? ` (Version ${item.version})` : '';
  const address = item.URL ? ` ${item.issued ? '' : 'Retrieved '}${item.URL}` : '';
  return `${stopped(namesOf(item))} (${year}). ${item.title}${version} [Dataset].${address}`;
}

const MADE = { gbt, apa, bibtex, ris } as const satisfies Partial<Record<Form, (item: CslItem) => string>>;

/** A reference to an edition of the data (`editionItem`) in one form. */
export function editionReference(item: CslItem, form: keyof typeof MADE): string {
  return MADE[form](item);
}
