import { z } from 'astro/zod';
import { districtCode } from './ids.ts';

/** A county-level division, 县级行政区, current or retired (`content/gazetteer/divisions.json`). */
export const districtSchema = z.strictObject({
  code: districtCode,
  name: z.string(),
  /** Code of the prefecture-level division above; for directly administered cities the province. */
  parent: z.string(),
  /** Pinyin syllables without tones, separated by spaces (`qu jiang`), without the suffix 区/县/市; place-name readings. */
  pinyin: z.string(),
  /** Pinyin with tone marks for display, first letter upper case (`Qújiāng Qū`). */
  reading: z.string(),
  /** Year in which the name or code ceased to exist; absent for current divisions. */
  until: z.number().int().optional(),
  /** Code of the division that took its place, where known. */
  successor: districtCode.optional(),
  /** True for a statistical zone (高新区, 经济开发区): a code of its own in the statistics, but not in GB/T 2260. */
  zone: z.literal(true).optional(),
  /** Other names in use (济源示范区). */
  aliases: z.array(z.string()).optional(),
});
export type District = z.infer<typeof districtSchema>;

/** A prefecture-level division or province, used for names in paths. */
export const upperDivisionSchema = z.strictObject({
  code: districtCode,
  name: z.string(),
  pinyin: z.string(),
  /** Code of the province; absent for provinces. */
  parent: z.string().optional(),
});

export type UpperDivision = z.infer<typeof upperDivisionSchema>;

/**
 * A name of the past since 1999, of a county-level division or (without successors) of a prefecture-level one: what it was called, where it
 * stood, what took its place. One code may have several, and a division that kept its name may have stood elsewhere.
 */
const formerDivisionSchema = z.strictObject({
  code: districtCode,
  name: z.string(),
  /** Code of the division above at that time. */
  parent: districtCode,
  /** Year in which the name or the place in the order ended. */
  until: z.number().int(),
  /** Codes of the present divisions on its ground, several where it was divided; empty for prefecture-level divisions. */
  successors: z.array(districtCode),
});
export type FormerDivision = z.infer<typeof formerDivisionSchema>;

export const gazetteerSchema = z.strictObject({
  /** Where the data come from and as of when. */
  sources: z.array(z.string()),
  provinces: z.array(upperDivisionSchema),
  prefectures: z.array(upperDivisionSchema),
  districts: z.array(districtSchema),
  former: z.array(formerDivisionSchema),
});
export type Gazetteer = z.infer<typeof gazetteerSchema>;

/** A tile of the province diagram (`content/gazetteer/provinces.json`): one equal square per province-level division, no borders. */
export const tileSchema = z.strictObject({
  code: districtCode,
  row: z.number().int(),
  col: z.number().int(),
  /** One-character name (浙). */
  abbr: z.string(),
  zh: z.string(),
  zhFull: z.string(),
  en: z.string(),
});
export type Tile = z.infer<typeof tileSchema>;
