/** What is used of Citation.js (https://citation.js.org), which brings no types. */
declare module '@citation-js/core' {
  type Register = { add(name: string, xml: string): void };
  /** Works in CSL-JSON. */
  export class Cite {
    constructor(data: unknown);
    /** The works themselves. */
    data: Record<string, unknown>[];
    format(form: 'ris'): string;
    format(form: 'bibliography', options: { style: string; lang: string }): string;
  }
  export const plugins: { config: { get(plugin: '@csl'): { styles: Register; locales: Register } } };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
