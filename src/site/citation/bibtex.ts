import type { CslItem } from './item.ts';

/** Types of entry in BibLaTeX. */
const TYPES = { report: 'report', dataset: 'dataset', webpage: 'online' } as const satisfies Record<CslItem['type'], string>;

/** Signs that TeX would act on, and how they are written. */
const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  ...Object.fromEntries([...'{}#$%&_'].map((sign) => [sign, `\\${sign}`])),
};

const escaped = (text: string): string => text.replace(/[\\~^{}#$%&_]/g, (sign) => SIGNS[sign] ?? sign);

/** BibLaTeX takes an address as it stands; braces and backslashes would end its field. */
const addressed = (url: string): string => url.replace(/[{}\\]/g, encodeURIComponent);

const dated = (date: CslItem['issued']): string | undefined =>
  date?.['date-parts'][0].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');

/**
 * A work as an entry of BibLaTeX, which dates to the day and knows data sets. Citation.js writes either no Chinese or no signs of TeX, so this is
 * ours; the key begins with a letter, as BibTeX wants, and authors stand in braces of their own: a body is not a first and a last name.
 */
export function bibtex(item: CslItem): string {
  const fields: [string, string | undefined][] = [
    ['author', item.author.map(({ literal }) => `{${escaped(literal)}}`).join(' and ')],
    ['title', escaped(item.title)],
    ...(item.type === 'report'
      ? ([
          ['type', 'report'],
          ['institution', escaped(item.author[0]?.literal ?? '')],
        ] satisfies [string, string][])
      : []),
    ['organization', item['container-title'] && escaped(item['container-title'])],
    ['date', dated(item.issued)],
    ['version', item.version && escaped(item.version)],
    ['url', item.URL && addressed(item.URL)],
    ['urldate', dated(item.accessed)],
    ['langid', item.language === 'en' ? 'english' : 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}}` : []));
  return `@${TYPES[item.type]}{cer-${item.id.replace(/[^A-Za-z0-9.-]+/g, '-')},\n${lines.join(',\n')}\n}`;
}
