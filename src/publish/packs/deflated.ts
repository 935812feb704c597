import { deflateRawSync } from 'node:zlib';

/** A value as deflated JSON in base64, as a data script hands it over; `inflated` of the browser opens it. */
export function deflated(value: unknown): string {
  return deflateRawSync(JSON.stringify(value), { level: 9 }).toString('base64');
}
