import { unzipSync } from 'fflate';
import { formatOf, type Readable } from '../../../src/reading/read/format.ts';
import type { SourceInput } from '../../../src/reading/types.ts';

const KILO = 1024;
const MEGA = 1024 * KILO;

/**
 * Bytes up to which a file of a format is certainly read within a second or two. PDF is counted low: pages are packed. Recognised text is small
 * whatever the picture is.
 */
const LIGHT: Record<Readable, number> = {
  txt: MEGA,
  html: MEGA,
  mht: MEGA,
  rtf: MEGA,
  pdf: 2 * MEGA,
  doc: 2 * MEGA,
  wps: 2 * MEGA,
  xls: MEGA / 2,
  docx: 0,
  odt: 0,
  xlsx: 0,
  ofd: 0,
  zip: 0,
  png: Number.POSITIVE_INFINITY,
  jpg: Number.POSITIVE_INFINITY,
  tif: Number.POSITIVE_INFINITY,
};
/** The same for what an archive unpacks to; pictures are not unpacked, and markup takes many bytes for few words. */
const LIGHT_UNPACKED = 6 * MEGA;
const PICTURE = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/i;

/** Whether a file may take so long or so much memory to read that it should be read where it can be ended. Tells by its format and size alone. */
export function isHeavy({ file, bytes }: Pick<SourceInput, 'file' | 'bytes'>): boolean {
  const format = formatIn(file, bytes);
  if (format === null || bytes.length <= LIGHT[format]) return false;
  return LIGHT[format] > 0 || unpackedSize(bytes) > LIGHT_UNPACKED;
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
