import { type Unzipped, unzipSync } from 'fflate';
import { InputError } from '../../model/error.ts';

/** Largest unpacked whole: an archive that unpacks to more is hostile. */
const MOST_UNPACKED = 200 * 1024 * 1024;
/** Pictures and films are not looked at, so none is unpacked. */
const UNUSED = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|mp[34]|avi|wmv)$/i;

/** The parts of a file that is an archive, without pictures. @throws InputError where it is damaged or unpacks to too much */
export function unpack(bytes: Uint8Array, file: string): Unzipped {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = !UNUSED.test(name) && !name.endsWith('/');
        if (wanted) size += originalSize;
        if (size > MOST_UNPACKED) throw new RangeError('too large');
        return wanted;
      },
    });
  } catch {
    throw size > MOST_UNPACKED ? tooLarge(file) : damaged(file);
  }
}

/** Ending of a file as it is named, for the remedy: what it was is what it should be again. */
const endingOf = (file: string): string => /\.(?:docx|odt|xlsx|ofd|zip)$/i.exec(file)?.[0].toLowerCase() ?? '.docx';

const tooLarge = (file: string): InputError =>
  new InputError(
    file,
    `The document unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB.`,
    `Copy the report alone into a new document and save it as ${endingOf(file)}.`,
  );

/** The file cannot be opened by what its format says. */
export const damaged = (file: string): InputError =>
  new InputError(
    file,
    'The document is damaged and cannot be opened.',
    `Open it, save it again as ${endingOf(file)}, or give it as .pdf or .txt.`,
  );
