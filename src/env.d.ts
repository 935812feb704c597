declare module 'virtual:classic-scripts' {
  /** File names under `assets/` by the name of the script's entry (`compare` of `site/compare/compare.client.ts`). */
  export const files: Record<string, string>;
  /** Code that runs in the head of every page. */
  export const inline: string;
  /** Its hash, for the content security policy. */
  export const inlineHash: string;
}

declare namespace App {
  interface Locals {
    /** What the components of a report's text need to know of its record; set by the report page before it renders the text. */
    reading?: import('./site/report/reading.ts').Reading;
  }
}

/** Components that a module renders itself, outside of a page. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
