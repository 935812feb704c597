const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** A count as Word writes it in a number format (`w:numFmt`); formats not listed count in digits. */
export function written(count: number, format: string): string {
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
