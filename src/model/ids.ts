import { z } from 'astro/zod';
import { REPORT_KINDS } from './codes.ts';

/** GB/T 2260 code of a county-level division, six digits (330803 衢江区). */
export const districtCode = z.string().regex(/^\d{6}$/, 'expected a six-digit GB/T 2260 code');

/** `<division code>-<year or undated>-<kind>`, with `-2`, `-3` … for further reports of one kind and year. ASCII, never changes. */
export const reportId = z
  .string()
  .regex(new RegExp(`^\\d{6}-(\\d{4}|undated)-(${REPORT_KINDS.join('|')})(-[2-9]\\d*)?$`), 'expected <code>-<year|undated>-<kind>');

/** Kebab-case id of a codebook entry. */
export const codebookId = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'expected a lower-case id with hyphens');

/**
 * Time a value is about: `2019` a year; `2021/2023` closed range; `2020/` open range; `2022-2023` school year. Null elsewhere means that
 * the text does not say.
 */
export const period = z.string().regex(/^\d{4}(\/(\d{4})?|-\d{4})?$/, 'expected 2019, 2021/2023, 2020/ or 2022-2023');

/** One stage, or two or more joined with `+` in school order. */
export const stageCode = z.string().regex(/^[a-z]+(-[a-z]+)*(\+[a-z]+(-[a-z]+)*)*$/, 'expected a stage code');
