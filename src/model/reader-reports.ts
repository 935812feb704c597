import { LABELS, type ReaderReport } from './reader-report.ts';

/** A line that begins a part: its label, in whatever language, behind marks of quotation that mail programs add. */
const PARTS: readonly (readonly [keyof ReaderReport, RegExp])[] = LABELS.map(([part, { zh, en }]) => [
  part,
  new RegExp(`^(?:${zh}|${en})\\s*[：:]\\s*(.*)$`, 'iu'),
]);

const UNQUOTED = /^(?:\s*[>|]\s?)+|^\s+/u;

/** The part that a line begins, with the words behind its label; null for a line that goes on. */
function partOf(line: string): { part: keyof ReaderReport; words: string } | null {
  for (const [part, pattern] of PARTS) {
    const [, words] = pattern.exec(line) ?? [];
    if (words !== undefined) return { part, words };
  }
  return null;
}

/** Ends after which Chinese goes on without a space. */
const NO_SPACE = /(?:[\p{Script=Han}，。；：、（）“”%]|\d)$/u;

/** Joins a line to the one before as mail programs broke it: Chinese without a space. */
function joined(before: string, line: string): string {
  return before + (before === '' || NO_SPACE.test(before) ? '' : ' ') + line;
}

const blank = (report: string): ReaderReport => ({ report, place: '', quote: '', reading: '', link: '', version: '', says: '' });

/** Id of a report at the beginning of what stands behind its label. */
const REPORT_ID = /^\d{6}-(?:\d{4}|undated)-[a-z]+(?:-[a-z]+)*(?:-\d+)?/;

/**
 * Read the reports of readers in a text: mails or issues as they came, one after another, quoted, broken into lines. What stands before the first is
 * left out; of each the last part goes on until an empty line followed by another report, or the end. A report without a valid id is none.
 */
export function readerReportsIn(text: string): ReaderReport[] {
  const found: ReaderReport[] = [];
  let part: keyof ReaderReport | null = null;
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.replace(UNQUOTED, '').trimEnd();
    const begun = partOf(line);
    if (begun?.part === 'report') {
      const [id] = REPORT_ID.exec(begun.words) ?? [];
      part = id === undefined ? null : 'report';
      if (id !== undefined) found.push(blank(id));
      continue;
    }
    const current = found.at(-1);
    if (!current) continue;
    if (begun && part !== null && current[begun.part] === '') {
      part = begun.part;
      current[part] = begun.words.trim();
    } else if (part === 'says' || (part !== null && part !== 'report' && line !== '')) {
      current[part] = part === 'says' ? [current.says, line].join('\n') : joined(current[part], line);
    }
  }
  return found.map((report) => ({ ...report, says: withoutSignature(report.says) }));
}

/** What a reader wrote, without the signature that a mail program put below it. */
function withoutSignature(says: string): string {
  return (
    says
      .split(/\n-- ?\n/u)[0]
      ?.replace(/\n{3,}/g, '\n\n')
      .trim() ?? ''
  );
}
