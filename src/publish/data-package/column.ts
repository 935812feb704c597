import type { BilingualName } from '../../model/index.ts';
import type { Column } from './table.ts';

type Written<Row> = Pick<Column<Row>, 'name' | 'value'> &
  Partial<Pick<Column<Row>, 'type' | 'codes' | 'list' | 'several'>> & {
    /** What it means. */
    zh: string;
    en: string;
    /** What an empty cell means; absent where no cell is empty. */
    empty?: BilingualName;
  };

/** Marks before which the words of a column are a heading, and behind which they explain it. */
const EXPLAINED = ['：', '；', '，', '。', ' <', ':', ';', ','];

/** The first words of an explanation, as a heading. */
function heading(words: string): string {
  const ends = EXPLAINED.map((mark) => words.indexOf(mark)).filter((at) => at > 0);
  return words.slice(0, Math.min(words.length, ...ends));
}

const NONE: BilingualName = { zh: '无', en: 'none' };

/** A column; its heading is the beginning of what it means. Of text, and never empty, unless something else is said. */
export function column<Row>({ name, zh, en, empty, type = 'string', ...rest }: Written<Row>): Column<Row> {
  const description = empty ? { zh: `${zh}；空：${empty.zh}`, en: `${en}; empty: ${empty.en}` } : { zh, en };
  return { name, type, title: { zh: heading(zh), en: heading(en) }, description, ...(empty ? {} : { required: true }), ...rest };
}

/** The same, whose cells may be empty: there is none. */
export function optional<Row>(written: Omit<Written<Row>, 'empty'>): Column<Row> {
  return column({ ...written, empty: NONE });
}
