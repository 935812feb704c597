import { InputError } from '../../../model/error.ts';
import type { Finding, Level } from '../../../model/index.ts';
import { type PlaceIndex, pathOf } from './names.ts';
import type { Resolution } from './resolve.ts';

/** Levels in words. */
const LEVELS: Record<Exclude<Level, 'county'>, { zh: string; en: string }> = {
  province: { zh: '省级', en: 'a province-level division' },
  prefecture: { zh: '地级', en: 'a prefecture-level division' },
  township: { zh: '乡镇、街道一级', en: 'a township or subdistrict' },
  school: { zh: '一所学校', en: 'a single school' },
};
const ALL_THE_SAME = 'If it is a county’s all the same, add `district: <six-digit code>` to the .yaml beside the file.';

/** Why a report is not taken in: as an error for commands, and as a finding of its reading. */
type Refusal = { level: Level | null; findings: Finding[]; refusal: InputError };

/** The words for a report whose district is not told, or that is no county's. */
export function refusalOf(resolution: Exclude<Resolution, { outcome: 'district' }>, file: string, index: PlaceIndex): Refusal {
  const { subject } = resolution;
  const span = { start: subject?.start ?? 0, end: subject?.end ?? 0 };
  const written = subject?.written ?? '';
  const refuse = (level: Level | null, zh: string, error: [message: string, hint: string, about?: { field: string }]): Refusal => ({
    level,
    findings: [{ rule: 'district-refused', severity: 'error', message: zh, ...span }],
    refusal: new InputError(file, ...error),
  });
  if (resolution.outcome === 'level') {
    const { level } = resolution;
    const { zh, en } = LEVELS[level];
    const lower = level === 'township' || level === 'school';
    const whose = lower ? `${written}所辖${zh}` : `${written}（${zh}）`;
    const english = lower ? `${en} in ${written}` : `${written}, ${en}`;
    return refuse(level, `这是${whose}的报告，本库只收县级行政区的报告。`, [
      `This is a report of ${english}; the collection is of counties.`,
      ALL_THE_SAME,
    ]);
  }
  if (resolution.outcome === 'unknown')
    return refuse(null, `地名录中没有“${written}”这一县级行政区。`, [
      `“${written}” is no county-level division of the gazetteer.`,
      ALL_THE_SAME,
      { field: 'district' },
    ]);
  const names = resolution.candidates.map((code) => `${code} ${pathOf(code, index).join('')}`);
  if (names.length === 0)
    return refuse(null, '标题、发文机关和开头都没有写明是哪个区县。', [
      'No district found: neither title, issuing body nor opening name one.',
      'Add `district: <six-digit code>` to the .yaml beside the file.',
      { field: 'district' },
    ]);
  return refuse(null, `“${written}”所指不明，可能是${names.join('、')}。`, [
    `The district is not clear; it may be ${names.join(', ')}.`,
    `Add \`district: ${resolution.candidates[0]}\` or another of these codes to the .yaml beside the file.`,
    { field: 'district' },
  ]);
}
