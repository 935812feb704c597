import { InputError } from '../../model/error.ts';
import type { Finding, Mention, Reply, ReportRecord, ReportReply, SidecarReply, Span } from '../../model/index.ts';
import { Anchors } from '../../reviews/anchor.ts';

/** What a reply can stand beside. */
type Answered = Pick<ReportRecord, 'text' | 'mentions' | 'findings'> & { replies?: ReportReply[] };

/** A reply without what says where it belongs. */
const saidOf = ({ by, on, text, url }: SidecarReply): Reply => ({ by, on, text, ...(url !== undefined && { url }) });

/** Things with the replies to them. */
function answered<T extends Mention | Finding>(things: readonly T[], replies: ReadonlyMap<T, readonly Reply[]>): T[] {
  return things.map((thing) => {
    const own = replies.get(thing);
    return own ? { ...thing, replies: [...own] } : thing;
  });
}

/**
 * What was read of a report, with what the county said of it: beside the check or the figure that it speaks of. A reply to a check that is not made
 * (any more) stands with those to the report, with the words it quotes.
 *
 * @param file name of the source, for messages
 * @throws InputError where a reply quotes words that the report does not have once: a reply must not get lost
 */
export function withReplies<R extends Answered>(record: R, replies: readonly SidecarReply[] | undefined, file: string): R {
  if (!replies || replies.length === 0) return record;
  const anchors = new Anchors(record.text);
  const [toMentions, toFindings] = [new Map<Mention, Reply[]>(), new Map<Finding, Reply[]>()];
  const toReport: ReportReply[] = [];
  for (const [at, reply] of replies.entries()) {
    const said = saidOf(reply);
    if (reply.of === 'report') toReport.push(said);
    else {
      const span = spanOf(reply, anchors, { file, at });
      const mention = reply.of === 'figure' ? record.mentions.find((one) => one.start < span.end && span.start < one.end) : undefined;
      const finding = reply.of === 'check' ? checkAt(record.findings, reply.rule, span) : undefined;
      if (mention) toMentions.set(mention, [...(toMentions.get(mention) ?? []), said]);
      else if (finding) toFindings.set(finding, [...(toFindings.get(finding) ?? []), said]);
      else toReport.push({ ...said, ...(reply.of === 'check' && { rule: reply.rule }), at: span });
    }
  }
  return {
    ...record,
    mentions: answered(record.mentions, toMentions),
    findings: answered(record.findings, toFindings),
    ...(toReport.length > 0 && { replies: toReport }),
  };
}

/** The check of a kind that speaks of a stretch: the shortest that does. */
function checkAt(findings: readonly Finding[], rule: string, { start, end }: Span): Finding | undefined {
  return findings
    .filter((one) => one.rule === rule && one.start < end && start < one.end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
}

function spanOf(reply: Exclude<SidecarReply, { of: 'report' }>, anchors: Anchors, { file, at }: { file: string; at: number }): Span {
  const { span, reason } = anchors.find(reply.at);
  if (span && reason === null) return span;
  throw new InputError(
    file,
    `replies.${at} quotes “${reply.at.quote}”, which the report does not have once with these words around it.`,
    'Copy quote, before and after from the source, so that they stand there once; `of: report` needs no quote.',
  );
}
