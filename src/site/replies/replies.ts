import type { Finding, Mention, Reply, ReportRecord, Span } from '../../model/index.ts';

/** A reply with what it is about: a check, a figure, words, or the report. */
export type PlacedReply = { reply: Reply; finding?: Finding; mention?: Mention; at?: Span | undefined; rule?: string | undefined };

/** All replies of a report: to the report first, then to checks and figures in the order of the text. */
export function allReplies({ replies = [], findings, mentions }: Pick<ReportRecord, 'replies' | 'findings' | 'mentions'>): PlacedReply[] {
  return [
    ...replies.map(({ rule, at, ...reply }) => ({ reply, rule, at })),
    ...findings.flatMap((finding) => (finding.replies ?? []).map((reply) => ({ reply, finding }))),
    ...mentions.flatMap((mention) => (mention.replies ?? []).map((reply) => ({ reply, mention }))),
  ];
}
