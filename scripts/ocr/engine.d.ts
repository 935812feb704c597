/**
 * The parts of the recognition packages that are used; they are not in the main install, so their own types may be absent.
 */
declare module '@gutenye/ocr-node' {}

declare module 'sharp' {
  export type Raw = { data: Buffer; info: { width: number; height: number } };
  export interface Sharp {
    metadata(): Promise<{ width?: number; height?: number; pages?: number }>;
    rotate(): Sharp;
    flatten(options: { background: string }): Sharp;
    toColourspace(space: 'b-w' | 'srgb'): Sharp;
    resize(options: { width?: number; height?: number; fit?: 'inside'; withoutEnlargement?: boolean }): Sharp;
    extend(options: { right: number; bottom: number; background: string }): Sharp;
    extract(region: { left: number; top: number; width: number; height: number }): Sharp;
    png(): Sharp;
    webp(options: { quality: number; effort: number }): Sharp;
    raw(): Sharp;
    toBuffer(options: { resolveWithObject: true }): Promise<Raw>;
    toBuffer(): Promise<Buffer>;
  }
  export default function sharp(input: Uint8Array, options?: { page?: number; limitInputPixels?: number }): Sharp;
}
