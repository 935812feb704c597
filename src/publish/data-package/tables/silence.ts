import { answersOf, type ItemAnswer, type MapItem, mapItems } from '../../../compare/silence.ts';
import { passageAt } from '../../../text/passage.ts';
import { sentenceAt } from '../../sentences.ts';
import { coded } from '../code-lists.ts';
import { kindColumn, type OfReport, placeUrl, REPORT_LINKS, reportColumns } from '../columns.ts';
import type { Column, TableDefinition } from '../table.ts';

type SilenceRow = OfReport & { item: MapItem; answer: ItemAnswer };

/** A column; `required` where no cell is empty. */
const column = (
  name: string,
  zh: string,
  en: string,
  value: Column<SilenceRow>['value'],
  rest: Partial<Column<SilenceRow>> = {},
): Column<SilenceRow> => ({ name, type: 'string', title: { zh, en }, description: { zh, en }, value, ...rest });

const wordsAt = ({ record }: SilenceRow, span: { start: number; end: number } | null) =>
  span ? record.text.slice(span.start, span.end) : null;
const anchorOf = ({ record, answer }: SilenceRow) =>
  answer.mention?.id ?? (answer.at ? passageAt(record.passages, answer.at.start)?.id : undefined) ?? '';

/** What every report says of every item of the national list, 有无图. */
export const silence: TableDefinition<SilenceRow> = {
  name: 'silence',
  title: { zh: '有无图', en: 'Silence map' },
  about: {
    zh: '每份报告对国家清单每一项写了什么：写了数字、写到没有数字、没有写到、不适用。没有写到是说查过这些词而没有找到，不是说没有做。',
    en: 'What each report says of each item of the national list: a number, words only, nothing, or not applicable. “silent” means that these words were sought and not found, not that nothing was done.',
  },
  key: ['report', 'item'],
  links: [
    ...REPORT_LINKS,
    { columns: ['item'], table: 'framework_items', to: ['item'] },
    { columns: ['kind'], table: 'kinds', to: ['kind'] },
  ],
  columns: [
    column('item', '要求编号', 'Id of the item', ({ item }) => item.id, { required: true }),
    column('item_zh', '要求简称', 'Short name of the item (Chinese)', ({ item }) => item.short.zh, { required: true }),
    column('item_en', '要求英文简称', 'Short name of the item', ({ item }) => item.short.en, { required: true }),
    ...reportColumns<SilenceRow>(),
    kindColumn,
    column(
      'state',
      'own 写了数字且与国家口径相同，other 写了数字而口径不同，said 写到没有数字，silent 没有写到，not-applicable 不适用',
      'own: a number in the item’s measure, other: in another measure, said: words only, silent: not written, not-applicable: the report does not answer the list',
      ({ answer }) => answer.state,
      { required: true, ...coded('silence') },
    ),
    column(
      'why',
      '为什么不适用：kind 报告种类，before 早于施行，undated 年份不明；空：适用',
      'Why it is not applicable: kind, before, undated; empty: it is',
      ({ answer }) => answer.why,
      coded('not-applicable'),
    ),
    column(
      'mention',
      '数字编号，见 mentions；空：没有数字',
      'Id of the number, see mentions; empty: none',
      ({ answer }) => answer.mention?.id ?? null,
    ),
    column('words', '写到它的原文；空：没有', 'The words that answer it, unchanged; empty: none', (row) => wordsAt(row, row.answer.at)),
    column('quote', '原句；空：没有', 'The sentence; empty: none', ({ record, answer }) =>
      answer.at ? sentenceAt(record, answer.at.start) : null,
    ),
    column('near', '相近而不是这一项的话；空：没有', 'Words that only touch the topic; empty: none', (row) =>
      wordsAt(row, row.answer.near),
    ),
    column('sought', '查过的词，以 | 分开', 'Words looked for, parted by |', ({ item }) => item.words.join('|'), { required: true }),
    column('url', '原句所在的网址', 'Address of the place in the report', (row) => placeUrl({ ...row, anchor: anchorOf(row) }), {
      required: true,
    }),
  ],
  from: (corpus) => {
    const maps = corpus.frameworks
      .map((framework) => ({ framework, items: new Map(mapItems(framework).map((item) => [item.id, item])) }))
      .filter(({ items }) => items.size > 0);
    return corpus.records.flatMap((record) =>
      maps.flatMap(({ framework, items }) =>
        answersOf(record, framework).flatMap((answer) => {
          const item = items.get(answer.item);
          return item ? [{ corpus, record, item, answer }] : [];
        }),
      ),
    );
  },
  count: ({ frameworks, records }) => records.length * frameworks.reduce((sum, framework) => sum + mapItems(framework).length, 0),
};
