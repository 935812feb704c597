import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { bibtex } from '../../../src/site/citation/bibtex.ts';
import type { CslItem, Form } from '../../../src/site/citation/item.ts';
import gbt from './styles/china-national-standard-gb-t-7714-2025-numeric.csl?raw';
import chinese from './styles/locales-zh-CN.xml?raw';

/* References made by the processor of styles: what ours are held against. */

const styles = plugins.config.get('@csl');
styles.locales.add('zh-CN', chinese);
styles.styles.add('gbt', gbt);

const MADE: Record<Form, (item: CslItem) => string> = {
  gbt: (item) => inStyle(item, 'gbt', 'zh-CN').replace(/^\[\d+\]\s*/, ''),
  apa: (item) => inStyle(item, 'apa', 'en-US'),
  bibtex,
  ris: (item) => new Cite(item).format('ris').trim(),
  csl: (item) => JSON.stringify([item], null, 2),
};

const inStyle = (item: CslItem, style: string, lang: string): string => new Cite(item).format('bibliography', { style, lang }).trim();

/** A reference to a work in one form. */
export function reference(item: CslItem, form: Form): string {
  return MADE[form](item);
}
