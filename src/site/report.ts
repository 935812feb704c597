import { getEntry, render } from 'astro:content';
import { indicatorNames, readingOf } from './reading.ts';

/** Text and reading of one report. */
export async function readReport(id: string) {
  const [text, entry] = await Promise.all([getEntry('reports', id), getEntry('records', id)]);
  if (!text || !entry) throw new Error(`content/${text ? 'records' : 'reports'} has no file for ${id}: run npm run convert.`);
  const { Content } = await render(text);
  return { Content, reading: readingOf(entry.data, await indicatorNames()) };
}
