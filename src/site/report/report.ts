import { getCollection, getEntry, render } from 'astro:content';
import { PART } from '../part.ts';
import { recordOf } from '../records.ts';
import { indicatorNames, readingOf } from './reading.ts';

/** Paths of the pages of all reports; none where another process builds them. */
export async function reportPaths(): Promise<{ params: { id: string } }[]> {
  return PART === 'overview' ? [] : (await getCollection('reports')).map(({ id }) => ({ params: { id } }));
}

/** Text and reading of one report. */
export async function readReport(id: string) {
  const [text, record] = await Promise.all([getEntry('reports', id), recordOf(id)]);
  if (!text) throw new Error(`There is no text of ${id}. Run npm run convert.`);
  const { Content } = await render(text);
  return { Content, reading: readingOf(record, await indicatorNames()) };
}
