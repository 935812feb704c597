import { constants, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { encodeJson } from '../../text/gb18030.ts';
import { outputRoom } from '../output-room.ts';

/** The highest level that is not slow, for what every query loads: the two above take up to three times as long, for half a hundredth less. */
const SEARCHED = 7;
/** The level below, for what is loaded now and then: a sixth less time, for half a hundredth more. */
const SELDOM = 6;

const deflated = (json: Uint8Array, options: ZlibOptions): Uint8Array => deflateRawSync(json, { ...options, ...outputRoom(json) });

/** A value as deflated JSON; `inflatedValue` of the browser opens it. */
export const deflatedBytes = (value: unknown): Uint8Array => deflated(encodeJson(value), { level: SEARCHED });

/** Bytes up to which nothing repeats in lists of pairs but letters. */
const SHORT = 8192;

/**
 * The same of lists of pairs of characters and postings, which are JSON already (`encodeJson`, `joinPairs`). What repeats in short ones is short: letters by
 * how frequent they are give a fiftieth less than looking for more, in a quarter of the time.
 */
export const deflatedPairs = (lists: Uint8Array): Uint8Array =>
  deflated(lists, lists.length <= SHORT ? { strategy: constants.Z_HUFFMAN_ONLY } : { level: SEARCHED });

/** The same of what is loaded now and then. */
export const deflatedSeldom = (value: unknown): Uint8Array => deflated(encodeJson(value), { level: SELDOM });
