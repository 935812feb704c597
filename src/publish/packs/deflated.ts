import { deflateRawSync } from 'node:zlib';
import { encodeJson } from '../../text/gb18030.ts';

/** The highest level that is not slow, for what every query loads: the two above take up to three times as long, for half a hundredth less. */
const SEARCHED = 7;
/** The level below, for what is loaded now and then: a sixth less time, for half a hundredth more. */
const SELDOM = 6;

const deflated = (value: unknown, level: number): Uint8Array => deflateRawSync(encodeJson(value), { level });

/** A value as deflated JSON; `inflatedValue` of the browser opens it. */
export const deflatedBytes = (value: unknown): Uint8Array => deflated(value, SEARCHED);

/** The same of what is loaded now and then. */
export const deflatedSeldom = (value: unknown): Uint8Array => deflated(value, SELDOM);
