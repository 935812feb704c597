import type { AstroIntegration } from 'astro';
import type { SitePart } from '../../../src/collections/part.ts';

/** Pages and files that show the text of one report; they need nothing but its record. */
const OF_REPORT = /\/pages\/reports\/\[/;

/** Leaves out the pages that another process builds. */
export function sitePart(part: SitePart | null): AstroIntegration {
  return {
    name: 'site-part',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        if (part === null) return;
        setPrerenderer((whole) => ({
          ...whole,
          getStaticPaths: async () =>
            (await whole.getStaticPaths()).filter(({ route }) => OF_REPORT.test(`/${route.component}`) === (part === 'reports')),
        }));
      },
    },
  };
}
