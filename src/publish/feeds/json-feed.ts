import type { Feed, FeedEntry } from './feed.ts';

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const itemOf = (entry: FeedEntry): object => ({
  id: entry.id,
  url: entry.url,
  title: inOneLine(entry.title),
  content_text: inOneLine(entry.summary),
  ...(entry.published ? { date_published: entry.published } : {}),
  ...(entry.updated ? { date_modified: entry.updated } : {}),
  authors: [{ name: inOneLine(entry.author) }],
  tags: entry.tags.map(({ name }) => name),
});

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed): string {
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: `${feed.self}.json`,
    language: feed.lang,
    authors: [{ name: feed.publisher }],
    items: feed.entries.map(itemOf),
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}
