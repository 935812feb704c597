import { z } from 'astro/zod';

/** One answer of a web server, as it was received; the bytes are a file among the sources, or a part of one. */
export const captureSchema = z.strictObject({
  /** File under `content/sources` that holds the bytes. */
  file: z.string().min(1),
  /** Name inside it, where it is an archive of several answers. */
  entry: z.string().min(1).optional(),
  /** Address that answered, after redirects. */
  url: z.url({ protocol: /^https?$/ }),
  /** When it was asked, in UTC. */
  at: z.iso.datetime(),
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Headers of the answer, as received: `content-type`, `last-modified`, `etag`. */
  type: z.string().optional(),
  modified: z.string().optional(),
  etag: z.string().optional(),
});
export type Capture = z.infer<typeof captureSchema>;

/**
 * What an address gave when it was asked again.
 *
 * - `available` the same report; `changed` a report that says something else; `moved` the same report at another address, to which the first leads
 * - `gone` no report any more; `unreachable` no answer, which may pass
 */
const ADDRESS_STATES = ['available', 'changed', 'moved', 'gone', 'unreachable'] as const;
export type AddressState = (typeof ADDRESS_STATES)[number];

/** Whether the address of a source still gives it. */
export const availabilitySchema = z.strictObject({
  state: z.enum(ADDRESS_STATES),
  /** Day it was asked. */
  on: z.iso.date(),
  /** Last day on which it is known to have given the report; null where none is. */
  last: z.iso.date().nullable(),
  /** Where a moved report is now. */
  to: z.url({ protocol: /^https?$/ }).optional(),
});
export type Availability = z.infer<typeof availabilitySchema>;
