import type {
  Check,
  Dropped,
  Finding,
  Format,
  Framework,
  Gazetteer,
  Indicator,
  MaskingRule,
  Recognition,
  Reviewer,
  Scan,
  Sidecar,
  Span,
  Theme,
} from '../model/index.ts';

/** How far a cell of a table goes, in places, and whether its document marks it as a head. */
export type CellSpan = { rowspan: number; colspan: number; head: boolean };

/** A block of extracted text as the reader saw it: a line of a text file, a paragraph, heading, list item or table row elsewhere. */
export type Block = Span & {
  kind: 'line' | 'heading' | 'item' | 'row';
  /** Heading level of HTML and DOCX, 1 = outermost. */
  level?: number;
  /** Cells of a row, in order. */
  cells?: Span[];
  /** For each cell the rows and columns it goes over and whether the document marks it as a head; null where another cell goes over the place. */
  spans?: (CellSpan | null)[];
  /** Id of the table a row belongs to; rows of one table share it. */
  table?: number;
  /** Reason why the reader itself takes it for page chrome (navigation, running head); `clean` sets it aside. */
  chrome?: string;
};

/** A field of the head table of a government page (索引号, 发文机关, 成文日期 …), where the reader found one. */
export type HeadField = { name: string; value: Span };

/** What a reader makes of a file: text that all spans refer to, and its blocks in order. Blocks never overlap; between them is white space. */
export type ReadSource = {
  text: string;
  format: Format;
  encoding: string;
  blocks: Block[];
  head: HeadField[];
  /** What could not be read: pages without text. Absent where nothing is missing. */
  findings?: Finding[];
  /** How the text was got from pictures; absent where the file holds text. */
  ocr?: Scan;
};

/** Text after cleaning: blocks that belong to the report, and what was set aside. Nothing is changed, all spans are source spans. */
export type Cleaned = { text: string; blocks: Block[]; dropped: Dropped[]; head: HeadField[] };

/** Everything that a reading rests on besides the source: `content/codebook`, `content/gazetteer`, `content/reviewers.yaml`, loaded by the caller. */
export type Knowledge = {
  gazetteer: Gazetteer;
  indicators: Indicator[];
  themes: Theme[];
  frameworks: Framework[];
  checks: Check[];
  /** People who review, and whether they agreed to be named; absent: nobody did. */
  reviewers?: Reviewer[];
  /** Rules by which personal data are masked; absent or empty: nothing is. */
  masking?: MaskingRule[];
};

/** One source to convert. */
export type SourceInput = {
  /** File name under the sources folder. */
  file: string;
  bytes: Uint8Array;
  sidecar: Sidecar;
  /** What text recognition gave for a source that is a picture; absent for all others, and where nobody has looked yet. */
  recognition?: Recognition | undefined;
};
