import { PictureError } from '../../model/error.ts';
import type { ReadSource } from '../types.ts';

/** What to do with a file whose pages are pictures. */
export const RECOGNISE =
  'Take it in with `npm run add`, which recognises the text (OCR) where that is installed; else give the text as .txt, or find the page with the text.';

/** A picture holds no text that could be read. @throws PictureError always */
export function readPicture(_bytes: Uint8Array, file: string): ReadSource {
  throw new PictureError(file, 'The file is a picture.', RECOGNISE);
}
