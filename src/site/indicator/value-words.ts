import type { CellValue } from '../../compare/matrix.ts';
import { type RuleId, UNSTATED } from '../../compare/rules.ts';
import type { Value } from '../../compare/types.ts';
import { dimensionName, ruleName } from '../i18n/comparability.ts';
import { shortValue } from '../i18n/format.ts';
import { periodName, qualifierName, scopeName, stageName, statusName } from '../i18n/labels.ts';
import type { Lang } from '../i18n/routes.ts';
import { clauses } from '../i18n/text.ts';

/** A word beside a value; a marked one asks for a second look. */
export type Attribute = { words: string; marked: boolean };

/** Sign of a change: the record keeps its direction, not a sign. */
function signOf({ status, direction, value }: Value): string {
  if (status !== 'change' || value <= 0) return '';
  return direction === 'down' ? '−' : '+';
}

/** A value in words, split into number and unit: `["2.9", " 亿元"]`. Changes carry their sign. */
export function valueParts(value: Value, lang: Lang): [number: string, unit: string] {
  const [, number = '', unit = ''] = /^([\d.,–−]+)(.*)$/.exec(shortValue(value, lang)) ?? [];
  return [`${signOf(value)}${number}`, unit];
}

/** A value in words: number and unit. */
export function valueWords(value: Value, lang: Lang): string {
  return valueParts(value, lang).join('');
}

/** Flagging rules that are told by other words of the cell. */
const TOLD: readonly RuleId[] = ['year', 'rounding', 'doubt'];

/** What exactly is counted: the name of the variant of the codebook, else what the words tell. */
function countedName({ variantName }: Value, variant: string, lang: Lang): string {
  return variantName?.[lang] ?? dimensionName('variant', variant, lang);
}

/** What a reader must know besides the number: what is counted, stage, period, status, exactness, scope, and what differs in its series. */
export function attributesOf({ value, flags }: Pick<CellValue, 'value' | 'flags'>, lang: Lang): Attribute[] {
  const plain = (words: string): Attribute => ({ words, marked: false });
  const marked = (words: string): Attribute => ({ words, marked: true });
  return [
    ...(value.dimensions.variant ? [plain(countedName(value, value.dimensions.variant, lang))] : []),
    ...(value.stage && value.stage !== 'all' ? [plain(stageName(value.stage, lang))] : []),
    plain(periodName(value.period, lang)),
    ...(value.dimensions.cumulative === 'years' && value.period === null
      ? [plain(dimensionName('cumulative', value.dimensions.cumulative, lang))]
      : []),
    ...(value.status !== 'actual' ? [marked(statusName(value.status, lang))] : []),
    ...(value.dimensions.direction && value.status !== 'change'
      ? [marked(dimensionName('direction', value.dimensions.direction, lang))]
      : []),
    ...(value.dimensions.doubt ? [marked(dimensionName('doubt', value.dimensions.doubt, lang))] : []),
    ...(value.qualifier !== 'exact' ? [marked(qualifierName(value.qualifier, lang))] : []),
    ...(value.scope !== 'district' ? [plain(scopeName(value.scope, lang))] : []),
    ...flags
      .filter((rule) => !TOLD.includes(rule) && value.dimensions[rule] !== UNSTATED)
      .map((rule) => marked(dimensionName(rule, value.dimensions[rule] ?? '', lang))),
  ];
}

/** Reasons in words, joined. */
export function reasonWords(rules: readonly RuleId[], lang: Lang): string {
  return clauses(
    rules.map((rule) => ruleName(rule, lang)),
    lang,
  );
}

/** What a series is, in words, besides its indicator: what is counted, stage, scope, status, and where it lies. */
export function seriesWords(value: Value, lang: Lang): string {
  return [
    value.dimensions.variant && countedName(value, value.dimensions.variant, lang),
    value.stage && stageName(value.stage, lang),
    value.scope !== 'district' && scopeName(value.scope, lang),
    value.status !== 'actual' && statusName(value.status, lang),
    value.dimensions['person-times'] === 'person-times' && shortUnit(value, lang),
    value.dimensions['above-100'] && '> 100%',
    value.dimensions.direction && dimensionName('direction', value.dimensions.direction, lang),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ');
}

function shortUnit(value: Value, lang: Lang): string {
  return valueParts({ ...value, value: 1 }, lang)[1].trim();
}
