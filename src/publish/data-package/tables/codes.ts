import {
  type BilingualName,
  REPORT_KIND_NAMES,
  REPORT_KINDS,
  STAGE_NAMES,
  STAGES,
  UNITS,
  unitInEnglish,
  unitKind,
} from '../../../model/index.ts';
import { byCodeUnit } from '../../../text/order.ts';
import { CODE_LISTS, type CodeList, coded, codeNames } from '../code-lists.ts';
import { column, optional } from '../column.ts';
import type { PackageInput, TableDefinition } from '../table.ts';
import { usedIn } from '../used.ts';

type CodeRow = { list: CodeList; code: string; name: BilingualName; order: number };

/** All closed lists of codes. */
export const codes: TableDefinition<CodeRow> = {
  name: 'codes',
  title: { zh: '代码表', en: 'Code lists' },
  about: {
    zh: '各表中代码列的取值与名称，一行一个代码。哪一列用哪一张代码表，见各列说明。代码只增不改；学段、单位、主题、指标等另有各自的表。',
    en: 'The values that coded columns may have, with their names; one row a code. Which column uses which list is said with the column. Codes are added, never given another meaning; stages, units, themes and indicators have tables of their own.',
  },
  key: ['list', 'code'],
  columns: [
    column({ name: 'list', zh: '代码表', en: 'List of codes', value: (row) => row.list }),
    column({ name: 'code', zh: '代码', en: 'Code', value: (row) => row.code }),
    column({ name: 'name_zh', zh: '名称', en: 'Name (Chinese)', value: (row) => row.name.zh }),
    column({ name: 'name_en', zh: '英文名称', en: 'Name', value: (row) => row.name.en }),
    column({ name: 'order', type: 'integer', zh: '顺序，从 1 起', en: 'Place in its list, from 1', value: (row) => row.order }),
  ],
  from: () =>
    CODE_LISTS.flatMap((list) => Object.entries(codeNames(list)).map(([code, name], at) => ({ list, code, name, order: at + 1 }))),
};

type StageRow = { stage: string; name: BilingualName; parts: readonly string[] };

const NAMES: Readonly<Record<string, BilingualName>> = STAGE_NAMES;
const partsOf = (stage: string) => stage.split('+');

function stageRow(stage: string): StageRow {
  const parts = partsOf(stage);
  const name = (lang: 'zh' | 'en', between: string) =>
    NAMES[stage]?.[lang] ?? parts.map((part) => NAMES[part]?.[lang] ?? part).join(between);
  return { stage, name: { zh: name('zh', '、'), en: name('en', ', ') }, parts };
}

/** Stages that the tables name: single ones, and those that are joined somewhere. */
function stagesIn({ records, used = usedIn(records), indicators, references }: PackageInput): StageRow[] {
  const named = [...used.stages, ...indicators.flatMap(({ stages = [] }) => stages), ...references.map(({ stage }) => stage)];
  const joined = [...new Set(named)].filter((stage) => stage.includes('+')).sort(byCodeUnit);
  return [...STAGES, ...joined].map(stageRow);
}

/** Stages, 学段. */
export const stages: TableDefinition<StageRow> = {
  name: 'stages',
  title: { zh: '学段', en: 'Stages' },
  about: {
    zh: '学段代码，由小到大；一个数兼指几个学段而没有统一名称时，代码以 + 连接，用到的也列在这里。义务教育 compulsory 是小学与初中，不能与二者相加。',
    en: 'Codes of the stages of education, in school order. Where a number covers several without a common name their codes are joined with +; those in use are listed, too. compulsory is primary and junior together: do not add it to them.',
  },
  key: ['stage'],
  columns: [
    column({ name: 'stage', zh: '学段代码', en: 'Stage code', value: (row) => row.stage }),
    column({ name: 'name_zh', zh: '名称', en: 'Name (Chinese)', value: (row) => row.name.zh }),
    column({ name: 'name_en', zh: '英文名称', en: 'Name', value: (row) => row.name.en }),
    column({
      name: 'parts',
      zh: '所含的单个学段，以空格分隔',
      en: 'Single stages that it names, separated by spaces',
      several: { separator: ' ', table: 'stages', column: 'stage' },
      value: (row) => row.parts.join(' '),
    }),
  ],
  from: stagesIn,
};

/** Units that the tables name, and all of the list; ratios have none. */
function unitsIn({ records, used = usedIn(records), indicators, references }: PackageInput): string[] {
  const listed = new Set<string>(UNITS);
  const named = [...used.units, ...indicators.map(({ unit }) => unit), ...references.map(({ definition }) => definition.unit)];
  const others = [...new Set(named)].filter((unit) => !listed.has(unit)).sort(byCodeUnit);
  return [...UNITS, ...others].filter((unit) => unit !== '');
}

/** Units, 单位. */
export const units: TableDefinition<string> = {
  name: 'units',
  title: { zh: '单位', en: 'Units' },
  about: {
    zh: '数值的单位。钱换算成元，百分数以百分点计，名、位作人；其余照原文的量词。不在单位表内的名词也照录在此，种类为 other。师生比、系数没有单位，空格子。',
    en: 'Units of values. Money is in yuan, percentages in percent points, 名 and 位 are 人 (persons); all others are the classifiers of the text. Nouns that the list lacks are kept as written, of the kind other. Ratios and coefficients have no unit: an empty cell.',
  },
  key: ['unit'],
  columns: [
    column({ name: 'unit', zh: '单位', en: 'Unit', value: (unit) => unit }),
    column({ name: 'unit_kind', zh: '种类', en: 'Kind', ...coded('unit-kind'), value: (unit) => unitKind(unit) }),
    optional({ name: 'one_en', zh: '英文单数', en: 'English singular', value: (unit) => unitInEnglish(unit, 1) || null }),
    optional({ name: 'many_en', zh: '英文复数', en: 'English plural', value: (unit) => unitInEnglish(unit) || null }),
  ],
  from: unitsIn,
};

type KindRow = { kind: (typeof REPORT_KINDS)[number]; frameworks: string[] };

/** Kinds of report. */
export const kinds: TableDefinition<KindRow> = {
  name: 'kinds',
  title: { zh: '报告类型', en: 'Kinds of report' },
  about: {
    zh: '报告的类型，由标题、开头和落款判断，也可由人写明。类型不同，能期待它写的东西也不同：frameworks 一列是它须逐条回答的国家清单，别的类型没写到，不说明什么。',
    en: 'Kinds of report, told by title, opening and signature, or given by a person. What a report can be expected to say depends on its kind: frameworks names the national lists it has to answer; silence of other kinds says nothing.',
  },
  key: ['kind'],
  columns: [
    column({ name: 'kind', zh: '类型代码', en: 'Code of the kind', ...coded('kind'), value: (row) => row.kind }),
    column({ name: 'name_zh', zh: '名称', en: 'Name (Chinese)', value: (row) => REPORT_KIND_NAMES[row.kind].zh }),
    column({ name: 'name_en', zh: '英文名称', en: 'Name', value: (row) => REPORT_KIND_NAMES[row.kind].en }),
    optional({
      name: 'frameworks',
      zh: '须回答的督导评估办法，以空格分隔',
      en: 'Frameworks that it has to answer, separated by spaces',
      several: { separator: ' ', table: 'frameworks', column: 'framework' },
      value: (row) => row.frameworks.join(' ') || null,
    }),
  ],
  from: ({ frameworks }) =>
    REPORT_KINDS.map((kind) => ({
      kind,
      frameworks: frameworks.filter(({ answeredBy }) => answeredBy.includes(kind)).map(({ id }) => id),
    })),
};
