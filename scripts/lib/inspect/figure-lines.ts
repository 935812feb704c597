import pc from 'picocolors';
import type { Mention, Observation, ReportReading } from '../../../src/model/index.ts';
import { type Explanation, explain } from '../../../src/reading/indicators/index.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { printable } from '../terminal/console.ts';
import { lineNumbers } from './places.ts';
import { reviewWords } from './review-lines.ts';

type Cues = { words(span: { start: number; end: number } | null): string; name(indicator: string): string };

/** Every figure of a report with its sentence, how it was read, by which rule, and where each field of it came from. */
export function figureLines(record: ReportReading, knowledge: Knowledge): string[] {
  const { text, passages, mentions, observations } = record;
  const names = new Map(knowledge.indicators.map(({ id, zh }) => [id, zh]));
  const cues: Cues = {
    words: (span) => (span ? printable(text.slice(span.start, span.end)) : 'heading'),
    name: (indicator) => `${names.get(indicator) ?? ''} ${indicator}`.trim(),
  };
  const lineOf = lineNumbers(text);
  const byMention = Map.groupBy(observations, ({ mention }) => mention);
  return explain({ text, title: record.report.title, passages, mentions }, observations, knowledge).flatMap((explanation, index) => {
    const mention = mentions[index] as Mention;
    const own = byMention.get(mention.id) ?? [];
    return [
      `${pc.bold(printable(mention.raw))} = ${quantity(mention)}  ${pc.dim(`line ${lineOf(mention.start)}`)}${reviewWords(mention.review)}`,
      `  ${sentence(text, mention, explanation)}`,
      `  ${contextLine(text, mention)}`,
      ...own.map((observation) => `  ${pc.green('→')} ${observationLine(observation, explanation, cues)}`),
      ...(own.length === 0 ? [`  ${pc.yellow('→ no indicator')}${missesOf(explanation, cues)}`] : []),
    ];
  });
}

function quantity({ value, valueHigh, unit, qualifier }: Mention): string {
  const range = valueHigh === undefined ? String(value) : `${value} to ${valueHigh}`;
  return `${range}${unit ? ` ${unit}` : ''}${qualifier === 'exact' ? '' : ` (${qualifier})`}`;
}

/** The sentence with the figure in bold. */
function sentence(text: string, { start, end }: Mention, { sentence: around }: Explanation): string {
  const parts = [text.slice(around.start, start), text.slice(start, end), text.slice(end, around.end)] as const;
  const [before, words, after] = parts.map((part) => printable(part)) as [string, string, string];
  return `${pc.dim(before)}${pc.bold(words)}${pc.dim(after)}`;
}

/** Stage, period, status and scope, each with its rule and the words it rests on. */
function contextLine(text: string, mention: Mention): string {
  const fields = ['stage', 'period', 'status', 'scope'] as const;
  return fields
    .map((field) => {
      const basis = mention.basis?.[field];
      const words = basis && basis.end > basis.start ? `: ${printable(text.slice(basis.start, basis.end))}` : '';
      const evidence = basis ? pc.dim(` (${basis.rule ?? basis.from}, ${basis.from}${words})`) : '';
      return `${field} ${mention[field] ?? '–'}${evidence}`;
    })
    .join(' · ');
}

function observationLine({ id, indicator, rule, confidence, facets }: Observation, { observations }: Explanation, cues: Cues): string {
  const reason = observations.find(({ observation }) => observation === id);
  const evidence = reason && reason.rule !== 'review' ? `, cue ${cues.words(reason.cue)}${reason.carriedFrom ? ', carried on' : ''}` : '';
  const told = facets.map((facet) => `, ${facet.id} ${facet.value} (${cues.words(facet)})`).join('');
  return `${cues.name(indicator)} ${pc.dim(`by ${rule}${evidence}, confidence ${confidence}${told}`)}`;
}

function missesOf({ nearest }: Explanation, cues: Cues): string {
  if (nearest.length === 0) return '';
  return pc.dim(
    `; nearest: ${nearest.map(({ indicator, why, cue }) => `${cues.name(indicator)} (${why}: ${cues.words(cue)})`).join(', ')}`,
  );
}
