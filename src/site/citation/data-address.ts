/** Signs that end an address, an attribute or a line in one; other characters stand in it as they are. */
const UNSAFE = /[%#"'<>\s\\^`{|}]/g;

/** An address that holds a small text file itself, for links that need neither server nor script. */
export function dataAddress(mediaType: string, text: string): string {
  return `data:${mediaType};charset=utf-8,${text.replace(UNSAFE, (sign) => encodeURIComponent(sign).replace("'", '%27'))}`;
}
