import { html, type Markup } from '../../text/html.ts';
import { type Feed, type FeedEntry, momentOf } from './feed.ts';

/** Signs that no XML may hold, however they are written: controls, halves of characters, two that are none. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/** The moment of what has none: Atom wants one, and readers put it last. */
const UNKNOWN = momentOf('1970-01-01');

const words = (text: string): string => text.replace(FORBIDDEN, '').replace(/\s+/g, ' ').trim();

const entryXml = (entry: FeedEntry): Markup => html`
  <entry>
    <id>${entry.id}</id>
    <title>${words(entry.title)}</title>
    <link rel="alternate" type="text/html" href="${entry.url}"/>
    ${entry.published && html`<published>${entry.published}</published>`}
    <updated>${entry.updated ?? UNKNOWN}</updated>
    <author><name>${words(entry.author)}</name></author>
    ${entry.tags.map(({ code, name }) => html`<category term="${code}" label="${words(name)}"/>`)}
    <summary>${words(entry.summary)}</summary>
  </entry>`;

/** A feed as Atom (RFC 4287). Its moment is that of its first entry. */
export function atomFeed(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
${html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">
  <id>${feed.id}</id>
  <title>${words(feed.title)}</title>
  <subtitle>${words(feed.description)}</subtitle>
  <updated>${feed.entries[0]?.updated ?? UNKNOWN}</updated>
  <author><name>${words(feed.publisher)}</name></author>
  <link rel="self" type="application/atom+xml" href="${feed.self}.xml"/>
  <link rel="alternate" type="text/html" href="${feed.page}"/>${feed.entries.map(entryXml)}
</feed>
`}`;
}
