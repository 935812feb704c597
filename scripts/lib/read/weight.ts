import { unzipSync } from 'fflate';
import { formatOf, type Readable } from '../../../src/reading/read/format.ts';
import type { SourceInput } from '../../../src/reading/types.ts';

const MEGA = 1024 * 1024;

/**
 * Bytes up to which a file of a format is certainly read within a second or two. PDF is counted low: pages are packed. None of the old formats of
 * Office is: a few damaged bytes can have their libraries fill the memory. Recognised text is small whatever the picture is.
 */
const LIGHT: Record<Readable, number> = {
  txt: MEGA,
  html: MEGA,
  mht: MEGA,
  rtf: MEGA,
  pdf: 2 * MEGA,
  doc: 0,
  wps: 0,
  xls: 0,
  docx: MEGA,
  odt: MEGA,
  xlsx: MEGA,
  ofd: MEGA,
  zip: MEGA,
  png: Number.POSITIVE_INFINITY,
  jpg: Number.POSITIVE_INFINITY,
  tif: Number.POSITIVE_INFINITY,
};
/** Formats that are archives: what counts is what they unpack to. */
const ARCHIVES: ReadonlySet<Readable> = new Set(['docx', 'odt', 'xlsx', 'ofd', 'zip']);
/** The same for what an archive unpacks to; pictures are not unpacked, and markup takes many bytes for few words. */
const LIGHT_UNPACKED = 6 * MEGA;
const PICTURE = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/i;

/** Whether a file may take so long or so much memory to read that it should be read where it can be ended. Tells by its format and size alone. */
export function isHeavy({ file, bytes }: Pick<SourceInput, 'file' | 'bytes'>): boolean {
  const format = formatIn(file, bytes);
  if (format === null) return false;
  return ARCHIVES.has(format) ? unpackedSize(bytes) > LIGHT_UNPACKED : bytes.length > LIGHT[format];
}

/** The format; null for a file that is refused for its format, which takes no time. */
function formatIn(file: string, bytes: Uint8Array): Readable | null {
  try {
    return formatOf(bytes, file);
  } catch {
    return null;
  }
}

/** What the parts of an archive say that they unpack to; nothing is unpacked. */
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PICTURE.test(name)) size += originalSize;
        return false;
      },
    });
  } catch {
    return 0;
  }
  return size;
}
