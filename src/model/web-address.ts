import { z } from 'astro/zod';

/** An address on the web: `http` or `https`, since it is shown as a link. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' });
