/** Encoding named in the first bytes of a page; undefined where none is. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = Array.from(bytes.subarray(0, 4096), (byte) => String.fromCharCode(byte)).join('');
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? /^<\?xml[^>]{0,200}encoding=["']([\w-]+)/i.exec(start)?.[1];
}
