import type { CslItem } from './item.ts';
import { type DateParts, partsOf } from './parts.ts';

/** Types of work in RIS. */
const TYPES = { report: 'RPRT', dataset: 'DATA', webpage: 'ELEC' } as const satisfies Record<CslItem['type'], string>;

/** Characters that an id may have in RIS. */
const ID = 20;

/** Year, month and day of a date in RIS, with the place of what is not known left empty. */
const dated = (parts: DateParts): string => [0, 1, 2, 3].map((at) => parts[at] ?? '').join('/');

/** A work in RIS. */
export function ris(item: CslItem): string {
  const report = item.type === 'report';
  const [issued, accessed] = [partsOf(item.issued), partsOf(item.accessed)];
  const lines = [
    ['TY', TYPES[item.type]],
    ...item.author.map(({ literal }) => ['AU', literal]),
    ...(issued.length > 0
      ? [
          ['DA', dated(issued)],
          ['PY', String(issued[0])],
        ]
      : []),
    ...(item.version ? [['ET', item.version]] : []),
    ['ID', item.id.slice(0, ID)],
    ['LA', item.language],
    ...(accessed.length > 0 && !report ? [['M1', dated(accessed)]] : []),
    ['TI', item.title],
    ...(item.URL ? [['UR', item.URL]] : []),
    ...(accessed.length > 0 && report ? [['Y2', dated(accessed)]] : []),
    ['ER', ''],
  ];
  return lines
    .map(([tag, words]) => `${tag}  - ${words}`)
    .join('\n')
    .trim();
}
