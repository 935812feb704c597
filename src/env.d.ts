declare module 'virtual:classic-scripts' {
  /** File names under `assets/` by the name of the script's entry (`compare` of `site/compare/compare.client.ts`). */
  export const files: Record<string, string>;
}

/** File name of another script under `assets/`, for one that loads it when it is wanted. */
declare module 'script:*' {
  const file: string;
  export default file;
}

declare module 'virtual:linked-sheets' {
  /** File names under `assets/` of style sheets that pages link to themselves, by the name of the sheet (`tables` of `site/report/tables.linked.css`). */
  export const sheets: { tables: string; signs: string };
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
