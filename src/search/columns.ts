/** A column of values of which many repeat: the distinct ones, and for each row the place of its value there. */
export type PackedColumn = {
  distinct: string[];
  /** One base-36 digit a row, longer ones between dots. */
  at: string;
};

const place = (n: number): string => (n < 36 ? n.toString(36) : `.${n.toString(36)}.`);
const PLACE = /\.([0-9a-z]+)\.|[0-9a-z]/g;

/** Pack a column; equal columns give equal bytes. */
export function packColumn(values: readonly string[]): PackedColumn {
  const distinct = [...new Set(values)].sort();
  const places = new Map(distinct.map((value, i) => [value, place(i)]));
  return { distinct, at: values.map((value) => places.get(value)).join('') };
}

/** The values again. */
export function unpackColumn({ distinct, at }: PackedColumn): string[] {
  return Array.from(at.matchAll(PLACE), ([digit, long]) => distinct[Number.parseInt(long ?? digit, 36)] as string);
}
