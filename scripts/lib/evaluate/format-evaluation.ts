import pc from 'picocolors';
import type { PrecisionRecall } from '../../../src/evaluation/counts.ts';
import type { Evaluation } from '../../../src/evaluation/index.ts';
import type { GoldDifference } from '../../../src/evaluation/mentions.ts';
import { printable } from '../terminal/console.ts';

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`).padStart(8);

function row(name: string, { precision, recall, f1, gold }: PrecisionRecall): string {
  return `  ${name.padEnd(34)}${percent(precision)}${percent(recall)}${percent(f1)}  n=${gold}`;
}

/** Rules that read context fields wrongly, the one with the most differences first. */
function ruleLines(misses: readonly GoldDifference[]): string[] {
  const byRule = Map.groupBy(
    misses.filter(({ rule }) => rule !== undefined),
    ({ rule }) => rule,
  );
  return [...byRule].sort(([, a], [, b]) => b.length - a.length).map(([rule, { length }]) => `  ${String(length).padStart(3)}  ${rule}`);
}

function missLines({ report, what, raw, found, expected, sentence }: GoldDifference): string[] {
  const difference =
    what === 'missed' ? `expected ${expected}` : what === 'unexpected' ? `read ${found}` : `read ${found}, expected ${expected}`;
  return [
    `  ${pc.yellow(what.padEnd(10))} ${pc.bold(printable(raw))}  ${printable(difference)}  ${pc.dim(report)}`,
    `    ${printable(sentence)}`,
  ];
}

/** Names of what differs, one a line. */
const differences = (what: string, names: readonly string[]): string[] => names.map((name) => `    ${what} ${printable(name)}`);

function otherParts({ metadata, chrome, structure, themes, checks }: Evaluation): string[] {
  const lines: string[] = [];
  if (metadata) {
    lines.push(`  metadata   ${metadata.right} of ${metadata.n} fields`);
    for (const { report, field, found, expected } of metadata.misses)
      lines.push(`    ${report} ${field}: read ${printable(String(found))}, expected ${printable(String(expected))}`);
  }
  if (chrome) {
    lines.push(`  chrome     ${chrome.right} of ${chrome.right + chrome.missed} lines set aside, ${chrome.wrong} that are none`);
    lines.push(...differences('missed', chrome.missing), ...differences('wrongly', chrome.unexpected));
  }
  if (structure) {
    for (const [part, { f1, right, missed, wrong, missing, unexpected }] of Object.entries(structure)) {
      lines.push(`  structure  ${part.padEnd(10)} F1${percent(f1)}  right ${right}, missed ${missed}, wrong ${wrong}`);
      lines.push(...differences('missed', missing), ...differences('wrongly', unexpected));
    }
  }
  if (themes) {
    lines.push(`  themes     F1${percent(themes.f1)}  right ${themes.right}, missed ${themes.missed}, wrong ${themes.wrong}`);
    for (const [theme, { right, missed, wrong }] of Object.entries(themes.byTheme))
      if (missed + wrong > 0) lines.push(`    ${theme.padEnd(22)} right ${right}, missed ${missed}, wrong ${wrong}`);
    lines.push(...differences('no passage begins with', themes.misplaced));
  }
  if (checks) {
    lines.push(`  checks     ${checks.found} of ${checks.computable} found, ${checks.falseAlarms.length} false alarms`);
    lines.push(...checks.missed.map(({ kind, quotes }) => `    missed ${kind}: ${printable(quotes.join(' … '))}`));
    lines.push(...checks.falseAlarms.map(({ rule, message }) => `    false alarm ${rule}: ${printable(message)}`));
  }
  return lines;
}

/** What each class of confidence meant: precision of indicators, and of indicator and all fields together. */
function confidenceLines({ confidence }: Evaluation): string[] {
  const share = (part: number, whole: number) => percent(whole === 0 ? null : part / whole);
  return Object.entries(confidence).map(
    ([name, { found, indicator, whole }]) => `  ${name.padEnd(34)}${share(indicator, found)}${share(whole, found)}  n=${found}`,
  );
}

/** What is said without a number, and the states of framework items. */
function silenceLines({ mentioned }: Evaluation): string[] {
  if (!mentioned) return [];
  const { reports, excerpts, unseen, states } = mentioned;
  return [
    row('passages of the reports', reports),
    row(`indicators of ${excerpts.texts} excerpts`, excerpts.indicators),
    row(`items of ${excerpts.texts} excerpts`, excerpts.items),
    row(`indicators of ${unseen.texts} later excerpts`, unseen.indicators),
    row(`items of ${unseen.texts} later excerpts`, unseen.items),
    `  states of items    ${states.right} of ${states.n}`,
    ...states.misses.map((miss) => `    ${printable(miss)}`),
  ];
}

/** What was read of kinds without gold. */
function countLines({ counts }: Evaluation): string[] {
  return [
    `  mentioned without a number ${counts.mentioned}`,
    ...Object.entries(counts.facets).map(([rule, n]) => `  ${rule.padEnd(34)} ${n}`),
  ];
}

/** An evaluation for reading: scores, then every difference with its sentence. */
export function evaluationLines(evaluation: Evaluation): string[] {
  const { mentions, fields, observations, indicators, byReport, misses } = evaluation;
  return [
    pc.dim('The rules were written by people who had read these reports: expect less on others.'),
    pc.bold(`${' '.repeat(36)}precision  recall      F1`),
    row('mentions', mentions),
    row('indicators', observations),
    pc.bold('Fields, over the mentions that both have'),
    ...Object.entries(fields).map(([field, { accuracy, n }]) => `  ${field.padEnd(34)}${percent(accuracy)}  n=${n}`),
    pc.bold('Each report alone: mentions, then indicators'),
    ...Object.entries(byReport).flatMap(([id, own]) => [row(id, own.mentions), row('', own.observations)]),
    pc.bold('Indicators'),
    ...Object.entries(indicators).map(([id, own]) => row(id, own)),
    pc.bold('Confidence: indicator right, and all fields with it'),
    ...confidenceLines(evaluation),
    pc.bold('Mentioned without a number'),
    ...silenceLines(evaluation),
    pc.bold('Read without gold'),
    ...countLines(evaluation),
    pc.bold('Other parts'),
    ...otherParts(evaluation),
    pc.bold(`Differences: ${misses.length}`),
    ...ruleLines(misses),
    ...misses.flatMap(missLines),
  ];
}
