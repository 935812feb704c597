import { byCodeUnit } from '../../text/order.ts';
/** What the text behind a label says of a problem. */
export type LabelRole = 'problem' | 'cause' | 'measure' | 'plan' | 'deadline' | 'responsible' | 'remark';

/** Label words, 标签: they stand before a colon, in 【】, alone on a line, or as the head of a table column. Longer words win. */
const LABEL_WORDS: { role: LabelRole; words: string[] }[] = [
  {
    role: 'problem',
    words: [
      '问题',
      '存在问题',
      '存在的问题',
      '存在的主要问题',
      '存在主要问题',
      '主要问题',
      '反馈问题',
      '反馈的问题',
      '反馈意见',
      '具体问题',
      '问题表现',
      '具体表现',
      '问题描述',
      '问题内容',
      '问题清单',
      '整改问题',
      '整改事项',
      '存在不足',
      '存在的不足',
      '问题及建议',
      '反馈问题内容',
      '督导反馈问题',
    ],
  },
  { role: 'cause', words: ['原因分析', '问题原因', '产生原因', '形成原因', '存在原因', '扣分原因'] },
  {
    role: 'measure',
    words: [
      '整改措施',
      '整改举措',
      '整改情况',
      '整改落实情况',
      '整改完成情况',
      '整改进展',
      '整改进展情况',
      '整改成效',
      '整改效果',
      '整改结果',
      '整改落实',
      '整改目标',
      '整改要求',
      '整改方案',
      '落实情况',
      '完成情况',
      '进展情况',
      '工作进展',
      '目前进展',
      '改进措施',
      '改进情况',
      '具体措施',
      '具体举措',
      '解决措施',
      '工作措施',
      '采取措施',
      '整改内容',
      '整改',
    ],
  },
  {
    role: 'plan',
    words: [
      '下一步打算',
      '下步打算',
      '下一步工作',
      '下一步措施',
      '下一步整改措施',
      '下一步整改打算',
      '下一步计划',
      '下一步举措',
      '下步举措',
      '下步工作',
      '努力方向',
    ],
  },
  {
    role: 'deadline',
    words: ['完成时限', '整改时限', '整改期限', '完成时间', '整改完成时限', '整改时间', '办结时限', '时限', '时间节点', '完成期限'],
  },
  {
    role: 'responsible',
    words: [
      '责任单位',
      '责任部门',
      '责任主体',
      '整改责任单位',
      '牵头单位',
      '牵头部门',
      '责任人',
      '整改责任人',
      '责任领导',
      '牵头领导',
      '责任科室',
      '责任股室',
      '整改单位',
    ],
  },
  {
    role: 'remark',
    words: [
      '配合单位',
      '配合部门',
      '责任分工',
      '整改类型',
      '整改状态',
      '是否完成',
      '是否完成整改',
      '备注',
      '分值',
      '得分',
      '自评得分',
      '自评分',
      '序号',
      '类别',
      '指标',
      '佐证材料',
    ],
  },
];

const ROLE_OF = new Map(LABEL_WORDS.flatMap(({ role, words }) => words.map((word): [string, LabelRole] => [word, role])));

/** 整改措施及成效, 整改措施和进展情况: a second word joined to a measure word. */
const JOINED = '(?:(?:及|和|与|、|及其)(?:整改|工作|落实|完成)?(?:成效|情况|进展|进展情况|完成情况|落实情况|措施|效果|结果|时限))?';

/** Pattern source of one label word, longest first. */
export const LABEL_WORD = `(?:${[...ROLE_OF.keys()].sort((a, b) => b.length - a.length || byCodeUnit(a, b)).join('|')})${JOINED}`;

const WHOLE = new RegExp(`^(?:${LABEL_WORD})$`);

/** Role of a label or column head as written (`整改措施 及成效`); null where it is no label word. */
export function labelRole(written: string): LabelRole | null {
  const word = written.replace(/[\s:：【】（）()]/g, '');
  const exact = ROLE_OF.get(word);
  if (exact) return exact;
  if (!WHOLE.test(word)) return null;
  const head = word.split(/及其|及|和|与|、/)[0] as string;
  return ROLE_OF.get(head) ?? null;
}

/** Roles of the columns of a table of problems; null where the head is not one: it needs a problem and something done about it. */
export function problemColumns(heads: string[]): (LabelRole | null)[] | null {
  const roles = heads.map((head) => labelRole(head));
  const has = (role: LabelRole) => roles.includes(role);
  return has('problem') && (has('measure') || has('deadline') || has('responsible')) ? roles : null;
}
