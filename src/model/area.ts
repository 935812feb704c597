/** Code of the whole country in the place of a GB/T 2260 code. */
export const COUNTRY = '000000';

/** Code of the province of a division (330803 → 330000). */
export function provinceCode(code: string): string {
  return `${code.slice(0, 2)}0000`;
}
