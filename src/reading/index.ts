import type { InputError } from '../model/error.ts';
import { RECORD_SCHEMA, type RefusedRecord, type ReportRecord } from '../model/index.ts';
import { withoutRadicals } from '../text/radicals.ts';
import { answers } from './answers/index.ts';
import { check } from './checks/index.ts';
import { clean } from './clean/index.ts';
import { withConfidence } from './confidence/index.ts';
import { facets } from './facets/index.ts';
import { stated } from './indicators/index.ts';
import { mentioned } from './mentioned/index.ts';
import { placeIndex } from './metadata/place/names.ts';
import { outline } from './outline/index.ts';
import { withDates } from './outline/plan-dates.ts';
import { quantities } from './quantities/index.ts';
import { read } from './read/index.ts';
import { doubted, scanOf } from './recognised.ts';
import { withReplies } from './replies/index.ts';
import { withReviewedLines } from './reviewed-lines.ts';
import { Reviewing } from './reviewing.ts';
import { tablesOf } from './tables/index.ts';
import { unreadTables } from './tables/unread.ts';
import { themes } from './themes/index.ts';
import type { Knowledge, SourceInput } from './types.ts';
import { withhold } from './withhold/index.ts';

/** A reading: the record of a report that is taken in, or what was read of one that is not, and why. */
export type Reading = { record: ReportRecord; refusal: null } | { record: RefusedRecord; refusal: InputError };

/**
 * Read one report: bytes in, reading out. Each stage is a pure function of what the stages before it found; oddities of the text become
 * findings. A report whose district cannot be told, or that is no county's, is read all the same. Radical forms (⼈) are read as the
 * characters meant; the record keeps the text as it was found, position for position. What people said in the sidecar's `reviews` is brought in; for
 * the program's own reading, which those reviews judge, give the sidecar without them. What is masked or withdrawn is taken out first.
 *
 * @throws InputError where the source cannot be read
 */
export async function readReport(input: SourceInput, knowledge: Knowledge): Promise<Reading> {
  const { withdrawals, reviews: said } = input.sidecar;
  const found = withReviewedLines(await read(input), said);
  const asked = { file: input.file, withdrawals, masking: knowledge.masking, reviews: said, again: found.again };
  const { source, withheld, reviews, again } = withhold(found.source, asked);
  const text = withoutRadicals(source.text);
  const reviewing = new Reviewing(text, reviews, again);
  const cleaned = reviewing.clean(clean({ ...source, text }), source.blocks);
  const meta = reviewing.metadata(cleaned, input, knowledge);
  const { report } = meta;
  const structure = outline(meta.cleaned, report);
  const passages = themes(text, structure.passages, knowledge);
  const tables = tablesOf(text, passages, meta.cleaned.blocks);
  const known = { divisions: placeIndex(knowledge.gazetteer), timeline: structure.timeline, tables };
  const plain = quantities(text, passages, report, known);
  const counted = cleaned.ocr ? plain.map(doubted) : plain;
  const { own, others: above } = stated({ text, title: meta.report.title, passages, mentions: counted, tables }, knowledge);
  const { indicators: codebook } = knowledge;
  const { mentions, observations: decided } = reviewing.figures(counted, own, { passages, indicators: codebook });
  const faceted = facets({ text, passages, mentions, observations: decided, report, indicators: codebook });
  const observations = withConfidence({ observations: faceted, mentions, report });
  const answered = new Set(observations.map(({ indicator }) => indicator));
  const elsewhere = new Set(mentions.flatMap(({ id, place }) => (place === null ? [] : [id])));
  const others = above.filter(({ mention }) => elsewhere.has(mention));
  const checks = check({ text, ...structure, passages, tables: tables.tables, mentions, observations, report }, knowledge);
  const unread = unreadTables(text, tables.tables, mentions);
  const record: ReportRecord = {
    schema: RECORD_SCHEMA,
    source: cleaned.ocr ? { ...meta.source, ocr: scanOf(cleaned.ocr, mentions) } : meta.source,
    text: source.text,
    ...withheld,
    report,
    dropped: meta.cleaned.dropped,
    passages,
    tables: tables.tables,
    outline: structure.outline,
    mentions: mentions.map((mention) => ({ ...mention, raw: source.text.slice(mention.start, mention.end) })),
    observations,
    ...(others.length > 0 ? { others } : {}),
    mentioned: mentioned({ text, passages, stated: answered, indicators: codebook }),
    answers: answers({ text, passages, frameworks: knowledge.frameworks }),
    problems: reviewing.problems(structure.problems),
    plans: withDates(text, structure.plans),
    findings: reviewing.findings(
      [...meta.findings, ...structure.findings, ...unread, ...checks].sort((a, b) => a.start - b.start || a.end - b.end),
    ),
  };
  const reviewed = withReplies(reviewing.record(record, knowledge), input.sidecar.replies, input.file);
  if (!meta.refusal) return { record: reviewed, refusal: null };
  return { record: { ...reviewed, report: { ...reviewed.report, id: null, district: null } }, refusal: meta.refusal };
}

/**
 * Read one report that is to be taken in.
 *
 * @throws InputError where the source cannot be read, or the report is refused
 */
export async function convert(input: SourceInput, knowledge: Knowledge): Promise<ReportRecord> {
  const { record, refusal } = await readReport(input, knowledge);
  if (refusal) throw refusal;
  return record;
}
