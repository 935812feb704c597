import type { Cursor, Stretch } from '../cursor.ts';
import { fromHeadings } from '../headings.ts';
import { namesSchools } from '../names.ts';
import { onceEach, onceOf } from '../report-once.ts';
import type { Told } from '../rule.ts';
import { placeAt } from './names.ts';

/** Rows and columns that sum up the district. */
const TOTAL = /^(?:合计|总计|小计|共计|总数|全[县区市旗]合计|[县区市旗]合计|平均)$/;
/** A level above the county as the head of a column or row, without 全. */
const LEVEL_ALONE = /^(?:自治区|省|州|盟)(?:级|内)?(?:平均)?(?:水平|值|数)?$/;
/** What may follow a place in a head: 全省平均, 市均值. */
const TAIL = /^(?:平均)?(?:水平|值|数)?$/;

/** What counts a table or an enclosure, and is no part of its title: 表1, 附表二, 表 2-1：. */
const TABLE_NUMBER = /^(?:(?:附?表|附件)(?:[\d０-９]+|[一二三四五六七八九十]+)(?:[-—.－．][\d０-９]{1,2})?|附表|附件)[：:、.．]?/;

/** Whose figures a heading of a table or a chapter tells: the code or words of a place, `own` for the district, null where it names none. */
function headPlace({ report, divisions }: Stretch, title: string, ofTable: boolean): string | null {
  const words = title.replace(/\s|[(（][^()（）]*[)）]$|^(?:[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?)/g, '').replace(TABLE_NUMBER, '');
  if (TOTAL.test(words)) return ofTable ? 'own' : null;
  const [full] = ofTable ? (LEVEL_ALONE.exec(words) ?? []) : [];
  const named = placeAt(full ? `全${words}` : words, 0, { report, divisions });
  if (full && named) return named.place ?? 'own';
  if (named && TAIL.test(words.slice(named.end))) return named.place ?? 'own';
  return ofTable && !/[、,，]/.test(words) && namesSchools(words) ? words : null;
}

/** Places that the headings of a report name, and the heads of its tables: one stands over many passages. */
const placesByTitle = (): Map<string, string | null> => new Map();
const placesByHead = (): Map<string, string | null> => new Map();

function placeAbove(stretch: Stretch, ofTable: boolean): Told<string | null> | null {
  const heads = stretch.headings.filter((heading) => (heading.ofTable === true) === ofTable);
  if (heads.length === 0) return null;
  const known = onceOf(stretch.report, ofTable ? placesByHead : placesByTitle);
  const told = fromHeadings(heads, (title) => onceEach(known, title, () => headPlace(stretch, title, ofTable)));
  return told && { ...told, value: told.value === 'own' ? null : told.value };
}

const aboveTable = (stretch: Stretch) => placeAbove(stretch, true);
const abovePassage = (stretch: Stretch) => placeAbove(stretch, false);

/** The place that the head of a row or column, or a heading, names. */
export function ofHeads({ stretch }: Cursor, ofTable: boolean): Told<string | null> | null {
  return stretch.once(ofTable ? aboveTable : abovePassage);
}
