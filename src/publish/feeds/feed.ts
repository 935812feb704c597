import { createHash } from 'node:crypto';

/** A day and hour as feeds write them (RFC 3339). */
type Moment = string;

/** A report in a feed. */
export type FeedEntry = {
  /** Id that holds wherever the site stands (`urn:uuid:…`). */
  id: string;
  /** Address of its page. */
  url: string;
  title: string;
  /** Who issued it. */
  author: string;
  /** What it is and how much was read from it, in a sentence. */
  summary: string;
  /** When it came in; null where nothing tells. */
  published: Moment | null;
  /** When its source or a review of it last came in; null where nothing tells. */
  updated: Moment | null;
  /** District and kind, with their codes. */
  tags: { code: string; name: string }[];
};

/** What a feed reader can subscribe to: reports, those last changed first. */
export type Feed = {
  id: string;
  title: string;
  description: string;
  /** Address of the feed itself without its ending (`…/feed`). */
  self: string;
  /** Page that shows the same. */
  page: string;
  /** Who makes the site. */
  publisher: string;
  lang: string;
  entries: readonly FeedEntry[];
};

/** Days are those of China. */
const ZONE = '+08:00';

/** The first moment of a day. */
export function momentOf(day: string): Moment {
  return `${day}T00:00:00${ZONE}`;
}

/** Digits of a UUID that say that it was made in a way of one's own (version 8, RFC 9562). */
const [VERSION, VARIANT] = ['8', 'a'];

/** A UUID that follows from words alone, so that an entry keeps its id when the site moves. */
export function uuidOf(words: string): string {
  const hex = createHash('sha256').update(`county-education-reports\n${words}`).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${VERSION}${hex.slice(13, 16)}-${VARIANT}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
