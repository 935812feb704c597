/**
 * Numbers that Word counts itself (一、 （一） 1.) are not in the text of a document. They are made visible before it is read: what a reader
 * of the printed page sees is what a citation quotes.
 */

/** One level of a numbering: how it counts and how the number is written (`（%1）`). */
type Level = { format: string; text: string; start: number };
/** A numbering: its levels, and the counters it shares with others of the same definition. */
type Numbering = { definition: string; levels: Map<number, Level>; restarts: Map<number, number> };
/** A paragraph's place in a numbering. */
type Place = { numbering: string; level: number };

/** Parts of a Word file that numbers come from; absent parts are empty. */
export type WordParts = { document: string; numbering: string; styles: string };

/** Deepest level of a Word list. */
const LEVELS = 9;

/** The document part with counted numbers written at the beginning of their paragraphs. */
export function withVisibleNumbers({ document, numbering, styles }: WordParts): string {
  if (!PAIRED.every((tag) => balanced(document, tag) && balanced(numbering, tag) && balanced(styles, tag))) return document;
  const numberings = readNumberings(numbering);
  const styled = readStyles(styles);
  const counters = new Map<string, number[]>();
  const plain = document.replace(/<w:pPrChange\b[^>]*>[\s\S]*?<\/w:pPrChange>/g, '');
  return plain.replace(/<w:pPr>([\s\S]*?)<\/w:pPr>/g, (whole, properties: string) => {
    const place = placeOf(properties) ?? styled.get(attribute(properties, 'w:pStyle') ?? '');
    const label = place && nextLabel(place, numberings, counters);
    const unnumbered = whole.replace(/<w:numPr>[\s\S]*?<\/w:numPr>/, '');
    return label ? `${unnumbered}<w:r><w:t xml:space="preserve">${label}</w:t></w:r>` : unnumbered;
  });
}

/** Elements matched from beginning to end; a file where they are not paired is damaged, and searching it would take long. */
const PAIRED = ['w:pPr', 'w:pPrChange', 'w:numPr', 'w:abstractNum', 'w:num', 'w:lvl', 'w:lvlOverride', 'w:style'];

function balanced(xml: string, tag: string): boolean {
  const opened = xml.match(new RegExp(`<${tag}(?=[\\s>])[^>]*(?<!/)>`, 'g'))?.length ?? 0;
  return opened === xml.split(`</${tag}>`).length - 1;
}

function nextLabel({ numbering, level }: Place, numberings: Map<string, Numbering>, counters: Map<string, number[]>): string {
  const list = numberings.get(numbering);
  const own = list?.levels.get(level);
  if (!list || !own) return '';
  const counts = counters.get(list.definition) ?? [];
  counters.set(list.definition, counts);
  const restart = list.restarts.get(level);
  if (restart !== undefined && counts[level] === undefined) counts[level] = restart - 1;
  counts[level] = (counts[level] ?? own.start - 1) + 1;
  counts.length = level + 1;
  if (own.format === 'bullet' || own.format === 'none') return '';
  return escapeXml(
    own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const part = list.levels.get(at);
      return part ? written(counts[at] ?? part.start, part.format) : '';
    }),
  );
}

function readNumberings(xml: string): Map<string, Numbering> {
  const definitions = new Map<string, Map<number, Level>>();
  for (const [, id, body] of xml.matchAll(/<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g))
    definitions.set(id as string, readLevels(body as string));
  const numberings = new Map<string, Numbering>();
  for (const [, id, body] of xml.matchAll(/<w:num\b[^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g)) {
    const definition = attribute(body as string, 'w:abstractNumId') ?? '';
    const restarts = new Map<number, number>();
    for (const [, level, change] of (body as string).matchAll(/<w:lvlOverride\b[^>]*w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvlOverride>/g)) {
      const start = attribute(change as string, 'w:startOverride');
      if (start) restarts.set(Number(level), Number(start));
    }
    numberings.set(id as string, {
      definition: restarts.size > 0 ? `${definition}/${id}` : definition,
      levels: definitions.get(definition) ?? new Map(),
      restarts,
    });
  }
  return numberings;
}

function readLevels(xml: string): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const [, level, body] of xml.matchAll(/<w:lvl\b[^>]*w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g))
    levels.set(Number(level), {
      format: attribute(body as string, 'w:numFmt') ?? 'decimal',
      text: unescapeXml(attribute(body as string, 'w:lvlText') ?? ''),
      start: Number(attribute(body as string, 'w:start') ?? 1),
    });
  return levels;
}

/** Numbering that paragraph styles (标题 1) carry. */
function readStyles(xml: string): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [, id, body] of xml.matchAll(/<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>([\s\S]*?)<\/w:style>/g)) {
    const place = placeOf(body as string);
    if (place) places.set(id as string, place);
  }
  return places;
}

function placeOf(properties: string): Place | null {
  const numPr = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(properties)?.[1];
  const numbering = numPr && attribute(numPr, 'w:numId');
  if (!numPr || !numbering) return null;
  return { numbering, level: Math.min(Number(attribute(numPr, 'w:ilvl') ?? 0), LEVELS - 1) };
}

/** Value of the first element of a name. */
function attribute(xml: string, element: string): string | undefined {
  return new RegExp(`<${element}\\b[^>]*w:val="([^"]*)"`).exec(xml)?.[1];
}

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** A count as Word writes it in a number format; formats not listed count in digits. */
function written(count: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return chinese(count);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : String(count);
    case 'decimalEnclosedParen':
      return `(${count})`;
    case 'ideographTraditional':
      return STEMS[(count - 1) % STEMS.length] ?? String(count);
    case 'lowerLetter':
      return letter(count).toLowerCase();
    case 'upperLetter':
      return letter(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    default:
      return String(count);
  }
}

/** 1 to 99 in Chinese numerals. */
function chinese(count: number): string {
  if (count < 1 || count > 99) return String(count);
  const tens = Math.floor(count / 10);
  const head = tens === 0 ? '' : `${tens === 1 ? '' : CHINESE[tens]}十`;
  return head + CHINESE[count % 10];
}

const letter = (count: number): string => String.fromCharCode(65 + ((count - 1) % 26));

function roman(count: number): string {
  const signs: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = Math.min(count, 100);
  let text = '';
  for (const [value, sign] of signs) for (; rest >= value; rest -= value) text += sign;
  return text;
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const unescapeXml = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
