import { RULES } from '../../../compare/rules.ts';
import type { BilingualName, Check, ComparabilityRule, Remark, Theme } from '../../../model/index.ts';
import { coded } from '../code-lists.ts';
import { column, optional } from '../column.ts';
import type { TableDefinition } from '../table.ts';

/** Themes, 主题. */
export const themes: TableDefinition<Theme> = {
  name: 'themes',
  title: { zh: '主题', en: 'Themes' },
  about: {
    zh: '段落所属的主题，由用词判断，一段可属几个。主题说明报告写了什么，不说明做得怎样；判断的准确程度见方法页。',
    en: 'What passages are about, told by their words; a passage may have several. A theme tells what a report writes of, not how well it was done; how accurately themes are told is on the page on method.',
  },
  key: ['theme'],
  columns: [
    column({ name: 'theme', zh: '主题编号', en: 'Id of the theme', value: (row) => row.id }),
    column({ name: 'name_zh', zh: '名称', en: 'Name (Chinese)', value: (row) => row.zh }),
    column({ name: 'name_en', zh: '英文名称', en: 'Name', value: (row) => row.en }),
    column({ name: 'definition_zh', zh: '定义', en: 'Definition (Chinese)', value: (row) => row.definition.zh }),
    column({ name: 'definition_en', zh: '英文定义', en: 'Definition', value: (row) => row.definition.en }),
  ],
  from: (corpus) => corpus.themes,
};

type RuleRow = { rule: (typeof RULES)[number]; reason: BilingualName; written: ComparabilityRule; order: number };

/** Rules of comparability, 可比性规则. */
export const comparability: TableDefinition<RuleRow> = {
  name: 'comparability',
  title: { zh: '可比性规则', en: 'Rules of comparability' },
  about: {
    zh: '两个数何时不能并排，何时并排须注明。block 与 explain 各条合成 observations 的 series 列：series 相同才可比；flag 各条写在 flags 列：取值不同须注明。',
    en: 'When two values may not stand side by side, and when a word must be said. Rules that block or explain make up the column series of observations: compare only equal ones; rules that flag stand in its column flags: where those differ it must be said.',
  },
  key: ['rule'],
  columns: [
    column({ name: 'rule', zh: '规则编号', en: 'Id of the rule', value: ({ rule }) => rule.id }),
    column({ name: 'order', type: 'integer', zh: '说明理由时的顺序', en: 'Order in which reasons are given', value: (row) => row.order }),
    column({
      name: 'action',
      zh: '取值不同时怎样',
      en: 'What follows where two values differ',
      ...coded('action'),
      value: ({ rule }) => rule.action,
    }),
    column({ name: 'name_zh', zh: '名称', en: 'Name (Chinese)', value: ({ written }) => written.zh }),
    column({ name: 'name_en', zh: '英文名称', en: 'Name', value: ({ written }) => written.en }),
    column({ name: 'reason_zh', zh: '理由', en: 'Reason (Chinese)', value: ({ reason }) => reason.zh }),
    column({ name: 'reason_en', zh: '英文理由', en: 'Reason', value: ({ reason }) => reason.en }),
    column({ name: 'detect_zh', zh: '据什么判断', en: 'What shows that it applies (Chinese)', value: ({ written }) => written.detect.zh }),
    column({ name: 'detect_en', zh: '据什么判断（英文）', en: 'What shows that it applies', value: ({ written }) => written.detect.en }),
  ],
  from: (corpus) => {
    const written = new Map(corpus.comparability.map((one) => [one.id, one]));
    return RULES.flatMap((rule, at) => {
      const words = written.get(rule.id);
      return words ? [{ rule, reason: rule.reason, written: words, order: at + 1 }] : [];
    });
  },
};

/** Kinds of finding: checks of figures, and remarks on the text. */
export const checks: TableDefinition<Check | Remark> = {
  name: 'checks',
  title: { zh: '核对与提示的种类', en: 'Kinds of finding' },
  about: {
    zh: 'findings 表的每一种核对或提示：查什么，为什么要查。核对只用报告自己的数，不判断事实真假。',
    en: 'What each kind of finding looks for, and why. Checks hold the figures of a report against one another; they do not judge whether what it states is true.',
  },
  key: ['rule'],
  columns: [
    column({ name: 'rule', zh: '种类编号', en: 'Id of the kind', value: (row) => row.id }),
    column({
      name: 'of_figures',
      type: 'boolean',
      zh: '是否核对数字；否则是对文本的提示',
      en: 'Whether it checks figures; else it remarks on the text',
      value: (row) => 'examples' in row,
    }),
    column({ name: 'name_zh', zh: '名称', en: 'Name (Chinese)', value: (row) => row.zh }),
    column({ name: 'name_en', zh: '英文名称', en: 'Name', value: (row) => row.en }),
    column({ name: 'what_zh', zh: '查什么', en: 'What is tested (Chinese)', value: (row) => row.what.zh }),
    column({ name: 'what_en', zh: '查什么（英文）', en: 'What is tested', value: (row) => row.what.en }),
    column({ name: 'why_zh', zh: '为什么', en: 'Why it matters (Chinese)', value: (row) => row.why.zh }),
    column({ name: 'why_en', zh: '为什么（英文）', en: 'Why it matters', value: (row) => row.why.en }),
    optional({
      name: 'example',
      zh: '例子',
      en: 'Example',
      value: (row) => ('examples' in row ? (row.examples[0]?.text ?? null) : null),
    }),
  ],
  from: (corpus) => corpus.checks,
};
