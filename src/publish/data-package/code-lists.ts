import type { ANSWER_STATES } from '../../compare/silence.ts';
import {
  ADDRESS_STATE_NAMES,
  type BilingualName,
  CHROME_REASON_NAMES,
  CONFIDENCE_NAMES,
  CONFIRMATION_NAMES,
  DIRECTION_NAMES,
  FACETS,
  GROUP_NAMES,
  MEASURE_NAMES,
  ORIGIN_NAMES,
  PASSAGE_KIND_NAMES,
  QUALIFIER_NAMES,
  REFERENCE_CONFIRMATION_NAMES,
  REFERENCE_GAP_NAMES,
  REPORT_KIND_NAMES,
  REVIEW_STATUS_NAMES,
  SCOPE_NAMES,
  SEVERITY_NAMES,
  STATUS_NAMES,
  UNIT_KIND_NAMES,
  VERDICT_NAMES,
} from '../../model/index.ts';

type Names = Readonly<Record<string, BilingualName>>;

const SILENCE: Readonly<Record<(typeof ANSWER_STATES)[number], BilingualName>> = {
  own: { zh: '写了数字，与国家口径相同', en: 'a number in the measure of the item' },
  other: { zh: '写了数字，口径不同', en: 'a number in another measure' },
  said: { zh: '写到，没有数字', en: 'words without a number' },
  silent: { zh: '没有写到', en: 'not written of' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
};

/** Every closed list of codes of the data package, with the names of its codes. The table `codes` holds them all. */
const LISTS = {
  action: {
    block: { zh: '不并排', en: 'never side by side' },
    flag: { zh: '并排而注明', en: 'side by side with a word of warning' },
    explain: { zh: '另列而说明', en: 'apart, with an explanation' },
  },
  'address-state': ADDRESS_STATE_NAMES,
  confidence: CONFIDENCE_NAMES,
  confirmation: CONFIRMATION_NAMES,
  direction: DIRECTION_NAMES,
  facet: FACETS,
  group: GROUP_NAMES,
  kind: REPORT_KIND_NAMES,
  measure: MEASURE_NAMES,
  'not-applicable': {
    kind: { zh: '这种报告不回答这份清单', en: 'reports of this kind do not answer the list' },
    before: { zh: '早于施行', en: 'from before it was in force' },
    undated: { zh: '年份不明', en: 'its year is not known' },
  },
  operator: {
    ge: { zh: '不低于', en: 'at least' },
    le: { zh: '不超过', en: 'at most' },
    eq: { zh: '等于', en: 'equal to' },
    lt: { zh: '低于', en: 'less than' },
    gt: { zh: '高于', en: 'more than' },
    range: { zh: '介于', en: 'between' },
  },
  origin: ORIGIN_NAMES,
  'passage-kind': PASSAGE_KIND_NAMES,
  qualifier: QUALIFIER_NAMES,
  'reference-confirmation': REFERENCE_CONFIRMATION_NAMES,
  'reference-gap': REFERENCE_GAP_NAMES,
  review: REVIEW_STATUS_NAMES,
  scope: SCOPE_NAMES,
  'set-aside': CHROME_REASON_NAMES,
  severity: SEVERITY_NAMES,
  silence: SILENCE,
  status: STATUS_NAMES,
  'unit-kind': UNIT_KIND_NAMES,
  verdict: VERDICT_NAMES,
  'year-kind': {
    calendar: { zh: '日历年', en: 'calendar year' },
    school: { zh: '学年', en: 'school year' },
  },
} as const satisfies Readonly<Record<string, Names>>;

/** Name of a list of codes. */
export type CodeList = keyof typeof LISTS;

/** Names of the lists, in their order. */
export const CODE_LISTS = Object.keys(LISTS) as readonly CodeList[];

/** The names of the codes of a list, by code. */
export function codeNames(list: CodeList): Names {
  return LISTS[list];
}

/** What a column says that holds codes of a list. */
export function coded(list: CodeList): { list: CodeList; codes: readonly string[] } {
  return { list, codes: Object.keys(LISTS[list]) };
}
