/** Memory that one text after the other is encoded into: setting some aside for each takes longer than encoding it. */
let room = Buffer.allocUnsafeSlow(1 << 20);

/** Most bytes of UTF-8 that a UTF-16 code unit takes. */
const LARGEST = 3;

/**
 * What is made of a text as UTF-8.
 *
 * @param use gets the bytes, which hold until it returns; it must not encode another text
 */
export function encoded<T>(text: string, use: (bytes: Uint8Array) => T): T {
  const most = text.length * LARGEST;
  if (most > room.length) room = Buffer.allocUnsafeSlow(most);
  return use(room.subarray(0, room.write(text)));
}
