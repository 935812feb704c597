import type { ReportKind, ReportReading, Span } from '../../../src/model/index.ts';

/** What a command says about a report that was read. Characters are counted without white space. */
export type Summary = {
  title: string;
  kind: ReportKind;
  district: string;
  year: number | null;
  characters: { source: number; kept: number; setAside: number };
  passages: number;
  mentions: number;
  observations: number;
  findings: number;
  /** Reviews that do not hold as they stand. */
  reviewAgain: number;
};

/** Sum up a record. */
export function summarise({ text, report, passages, dropped, mentions, observations, findings, reviewAgain = [] }: ReportReading): Summary {
  const count = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + visible(text.slice(start, end)), 0);
  return {
    title: report.title,
    kind: report.kind,
    district: report.district ? `${report.district.code} ${report.district.path.join('')}` : (report.level ?? 'unknown'),
    year: report.year,
    characters: { source: visible(text), kept: count(passages), setAside: count(dropped) },
    passages: passages.length,
    mentions: mentions.length,
    observations: observations.length,
    findings: findings.length,
    reviewAgain: reviewAgain.length,
  };
}

function visible(text: string): number {
  return text.replace(/\s+/g, '').length;
}
