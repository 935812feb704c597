import { getCollection } from 'astro:content';
import { Converter } from 'opencc-js/t2cn';
import { buildIndex, type SearchIndex } from '../../search/build.ts';
import { packDirectory, packReadings } from '../../search/directory.ts';
import { searchDocument } from '../../search/documents.ts';
import { simplifyTable } from '../../search/simplify.ts';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** All reports as search sees them, in the order of their ids. */
export async function searchDocuments() {
  return (await getCollection('records')).sort(byId).map(({ data }) => searchDocument(data));
}

let index: Promise<SearchIndex> | undefined;
/** The index, made once a build. */
export function searchIndex(): Promise<SearchIndex> {
  index ??= searchDocuments().then((documents) => buildIndex(documents));
  return index;
}

/** Districts that have reports, in order of their codes, and the names from province to district by code. */
async function searchDistricts() {
  const paths = new Map((await searchDocuments()).map((document) => [document.district, document.path]));
  const districts = (await getCollection('districts')).sort(byId).flatMap(({ data }) => (paths.has(data.code) ? data : []));
  return { districts, paths };
}

/** Names of everything that has a page. */
export async function searchDirectory() {
  const { districts, paths } = await searchDistricts();
  const indicators = (await getCollection('indicators')).sort(byId).map(({ data }) => data);
  const themes = (await getCollection('themes')).sort(byId).map(({ data }) => data);
  return packDirectory(districts, indicators, themes, paths);
}

/** Names of the districts in Latin letters, for pages in English. */
export async function searchReadings() {
  return packReadings((await searchDistricts()).districts);
}

/** 繁 -> 简 for the characters of the corpus and its names. */
export async function searchSimplify() {
  const documents = await searchDocuments();
  const { zh, others } = await searchDirectory();
  const names = [zh, ...others.map((entry) => entry.zh)];
  const texts = [...names, ...documents.flatMap(({ title, passages }) => [title, ...passages.map(({ text }) => text)])];
  return simplifyTable(texts, Converter({ from: 'tw', to: 'cn' }));
}
