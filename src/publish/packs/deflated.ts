import { deflateRawSync } from 'node:zlib';
import { encodeJson } from '../../text/gb18030.ts';

/** The highest level that is not slow, for what every query loads: the two above take up to three times as long, for half a hundredth less. */
const SEARCHED = 7;
/** The level below, for what is loaded now and then: a sixth less time, for half a hundredth more. */
const SELDOM = 6;

/** A value as deflated JSON; `inflate` of the browser opens it. */
export const deflatedBytes = (value: unknown, level = SEARCHED): Uint8Array => deflateRawSync(encodeJson(value), { level });

/** The same in base64, as a data script hands it over. */
export const deflated = (value: unknown): string => Buffer.from(deflatedBytes(value, SELDOM)).toString('base64');
