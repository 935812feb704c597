import { z } from 'astro/zod';
import { webAddress } from './web-address.ts';
import { MASKINGS } from './withheld.ts';

/** `content/site.yaml`: what whoever runs a site says of it. Everything may be left out. */
export const siteSchema = z.strictObject({
  /** Name of the site in mails and issues that readers send; default: the name of the project. */
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).optional(),
  /** Address at which it is published, for permanent links in what readers send; `SITE_URL` of a build goes before it. */
  address: webAddress.optional(),
  /** Mail address for readers who found a mistake; left out, pages offer a text to copy. */
  contact: z.email().optional(),
  /** Address at which a new issue is opened; title and text are added as `title=` and `body=`. */
  issues: webAddress.optional(),
  /** Whether personal data are masked by the rules of `content/codebook/masking.yaml`; default: on. */
  masking: z.enum(MASKINGS).optional(),
  /** Where the whole site can be had as a zip for reading without network (`npm run export`). */
  offlineCopy: webAddress.optional(),
  /** Licence of the data; default: MIT. */
  dataLicence: z
    .strictObject({
      /** Identifier of SPDX or Open Definition (`CC-BY-4.0`). */
      name: z.string().min(1),
      title: z.string().min(1),
      /** Address of its text. */
      path: webAddress,
    })
    .optional(),
});
export type SiteSettings = z.infer<typeof siteSchema>;

/** Licence of the data where none is given. */
export const MIT = { name: 'MIT', path: 'https://opensource.org/license/mit', title: 'MIT License' } as const;
