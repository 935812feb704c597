import { z } from 'astro/zod';
import { availabilitySchema, captureSchema } from './capture.ts';
import { FORMATS, LEVELS, REPORT_KINDS, REVIEWED_FIELDS } from './codes.ts';
import { districtCode, reportId, stageCode } from './ids.ts';
import { sidecarReplySchema } from './reply.ts';
import { reviewSchema, reviewStatusSchema } from './review.ts';
import { spanFields, spanSchema } from './span.ts';
import { webAddress } from './web-address.ts';
import { withdrawalSchema } from './withheld.ts';

/** Years that reports can be of or from: the People's Republic's, as far as this century goes. */
const [FIRST_YEAR, LAST_YEAR] = [1949, 2099];
const year = z.number().int().min(FIRST_YEAR).max(LAST_YEAR);

/** A date as far as it is known: `2026-01-06`, `2020-12` or `2020`; one that the calendar has. */
const knownDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected 2026-01-06, 2020-12 or 2020')
  .refine((words) => inCalendar(words), 'expected a date that the calendar has, from 1949 to 2099');

function inCalendar(words: string): boolean {
  const [years = 0, month = 1, day = 1] = words.split('-').map(Number);
  const date = new Date(Date.UTC(years, month - 1, day));
  return years >= FIRST_YEAR && years <= LAST_YEAR && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A line that text recognition read: the text it became, and where it stands on its page. */
const scannedLineSchema = z.strictObject({
  ...spanFields,
  /** Page, from 1. */
  page: z.number().int().positive(),
  /** How sure the engine is of the characters, on average, from 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** Upright box around the line, in pixels of the page: left, top, width, height. */
  box: z.array(z.number().int()).length(4),
  /** Picture of the line, WebP in base64; only where a figure stands in it. */
  picture: z.base64().optional(),
  /** What people made of it, before its picture: a corrected line stands in the text as they read it. */
  review: reviewStatusSchema.optional(),
});
export type ScannedLine = z.infer<typeof scannedLineSchema>;

/** How the text was got from pictures of its pages (文字识别, OCR). */
const scanSchema = z.strictObject({
  engine: z.string(),
  models: z.string(),
  /** In the order of the text; each stands in it word for word. */
  lines: z.array(scannedLineSchema),
});
export type Scan = z.infer<typeof scanSchema>;

/** An earlier version of a source, 旧版. */
const earlierVersionSchema = z.strictObject({
  /** File name under `content/sources`. */
  file: z.string(),
  /** Day of capture; null where nobody noted it. */
  retrieved: z.iso.date().nullable(),
  /** What it says; absent where the file is kept no more, or cannot be read. */
  words: z
    .strictObject({
      /** 1 for what was taken in first. */
      version: z.number().int().positive(),
      /** Its passages, one a line, without what was set aside. */
      text: z.string(),
      /** Passages that the newest version has and this one has not. */
      added: z.number().int().nonnegative(),
      /** Passages that this one has and the newest version has not. */
      removed: z.number().int().nonnegative(),
    })
    .optional(),
});
export type EarlierVersion = z.infer<typeof earlierVersionSchema>;

/** The file a report was read from, 来源. */
export const sourceSchema = z.strictObject({
  /** File name under `content/sources`. */
  file: z.string(),
  format: z.enum(FORMATS),
  /** Encoding the bytes were decoded with (`utf-8`, `gb18030`); for DOCX and PDF `binary`. */
  encoding: z.string(),
  /** SHA-256 of the bytes as published, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** How its pages, which are pictures, were turned into text; absent where the file holds text. Its figures are doubtful until reviewed. */
  ocr: scanSchema.optional(),
  /** Whether its address still gives it, as last asked; absent where nobody asked. */
  availability: availabilitySchema.optional(),
  /** Earlier versions of it, oldest first; absent where there is none. */
  earlier: z.array(earlierVersionSchema).optional(),
  /** Site or body it was taken from, in words, as the sidecar says; absent where it does not. */
  publisher: z.string().optional(),
  /** Remark of whoever took it in, for readers, as the sidecar says; absent where there is none. */
  note: z.string().optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** A district as named in a report, resolved to its division. */
const reportDistrictSchema = z.strictObject({
  code: districtCode,
  /** Name of the division in the gazetteer (衢江区). */
  name: z.string(),
  /** Names from province to district (浙江省, 衢州市, 衢江区). */
  path: z.array(z.string()),
});

/** The document a report answers or rests on, 依据. */
const basisSchema = z.strictObject({
  /** Document number, 发文字号 (浙政教督办函〔2020〕30号); null where none is written. */
  number: z.string().nullable(),
  /** Title as written, without 《》; null where only a number is written. */
  title: z.string().nullable(),
});

/** Metadata of one report, 文献著录. Null means that neither the text nor the sidecar tells. */
export const reportSchema = z.strictObject({
  id: reportId,
  /** Ids that the report had before its district, year or kind was corrected, as the sidecar says; their addresses lead to it. Absent where it had none. */
  formerly: z.array(reportId).min(1).optional(),
  title: z.string(),
  kind: z.enum(REPORT_KINDS),
  /** Stages that its title narrows it to (`compulsory` for 义务教育优质均衡); empty where it covers all. */
  stages: z.array(stageCode),
  district: reportDistrictSchema,
  /** Level of the body it is of; `county` in the collection, another or null only where a report is refused. */
  level: z.enum(LEVELS).nullable(),
  /** Issuing body as written, 发文机关. */
  issuer: z.string().nullable(),
  /** Body addressed, 主送机关, without the colon. */
  addressee: z.string().nullable(),
  basis: basisSchema.nullable(),
  /** Calendar year the stated facts are about; not the year of publication. */
  year: z.number().int().nullable(),
  /** Date of signature, 成文日期: of the signature, the head table, the line under the title, or the session it was given in. */
  signed: knownDate.nullable(),
  /** Date the page of the issuing body appeared, 发布日期. */
  published: knownDate.nullable(),
  /** Date somebody else put it up, 转载日期: a forum, a collection. */
  posted: knownDate.nullable(),
  /** Address the source was published at; null where unknown (the page says so). */
  url: webAddress.nullable(),
  /** Day the source was captured, ISO date; null where unknown. */
  retrieved: z.iso.date().nullable(),
  /**
   * Where each field stands in the text (`title`, `issuer`, `district`, `year` …). A field absent here was given by hand in the sidecar,
   * or follows from another field.
   */
  spans: z.record(z.string(), spanSchema),
  /** Fields that a person gave in the sidecar instead of the text. */
  given: z.array(z.string()),
  /** What people made of its fields; absent where nobody reviewed one. */
  reviews: z.partialRecord(z.enum(REVIEWED_FIELDS), reviewStatusSchema).optional(),
});
export type ReportMeta = z.infer<typeof reportSchema>;

/** Frontmatter of `content/reports/<report id>.mdx`: what a list of reports shows of one, without opening its record. */
export const reportPageSchema = reportSchema
  .pick({
    id: true,
    formerly: true,
    title: true,
    kind: true,
    district: true,
    issuer: true,
    year: true,
    signed: true,
    published: true,
    posted: true,
  })
  .extend({
    /** Last day on which its source or a review of it came in, as its record tells; null where it tells none. */
    changed: z.iso.date().nullable(),
  });
export type ReportPage = z.infer<typeof reportPageSchema>;

/** Number of the schema of a sidecar, its reviews among it; `SIDECAR_HISTORY` tells what it was before. */
export const SIDECAR_SCHEMA = 2;

/** `content/sources/<report id>.yaml`: what only a person knows about a source. Every field overrides what the text says. */
export const sidecarSchema = z.strictObject({
  /** Address it was published at; leave out where unknown. */
  url: webAddress.nullable().optional(),
  /** Site or body it was taken from, in words. */
  publisher: z.string().nullable().optional(),
  /** Day of capture, ISO date. */
  retrieved: z.iso.date().nullable().optional(),
  /** Ids it had before a correction: pages at their addresses lead on to it. */
  formerly: z.array(reportId).optional(),
  title: z.string().optional(),
  kind: z.enum(REPORT_KINDS).optional(),
  /** GB/T 2260 code. */
  district: districtCode.optional(),
  issuer: z.string().optional(),
  addressee: z.string().optional(),
  basis: basisSchema.optional(),
  year: year.nullable().optional(),
  signed: knownDate.optional(),
  published: knownDate.optional(),
  posted: knownDate.optional(),
  /** Where its bytes came from, answer by answer; written by `add` and `sources`. */
  captures: z.array(captureSchema).optional(),
  /** Whether its address still gives it; written by `sources -- --check`. */
  availability: availabilitySchema.optional(),
  /** Remarks for maintainers and readers. */
  note: z.string().optional(),
  /** Figures and stretches of text that are not shown any more. */
  withdrawals: z.array(withdrawalSchema).optional(),
  /** What the county said of checks, figures, or the report as it is read. */
  replies: z.array(sidecarReplySchema).optional(),
  /** What people said of the readings of this source, oldest first. Written by `npm run review`; may be written by hand. */
  reviews: z.array(reviewSchema).optional(),
});
export type Sidecar = z.infer<typeof sidecarSchema>;

/** A sidecar as it lies on the disk. The number may be left out where the file says nothing that an earlier form says otherwise. */
export const sidecarFileSchema = sidecarSchema.extend({ schema: z.literal(SIDECAR_SCHEMA).optional() });
