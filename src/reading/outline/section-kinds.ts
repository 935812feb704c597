/** What a section is about, as far as problems and plans are concerned. `mixed`: 存在的问题及下一步打算. */
export type SectionKind = 'feedback' | 'admitted' | 'plan' | 'mixed' | 'remedy' | 'other';

const PROBLEM = '(?:问题|不足之处|不足|困难|短板弱项|短板|差距|薄弱环节|制约因素|瓶颈|挑战)';
const PROBLEMS = `${PROBLEM}(?:(?:与|和|及|以及|、)的?(?:主要|突出)?${PROBLEM})*`;
const NEXT =
  '(?:下一步|下步|下一阶段|下阶段|今后|下一年|明年|未来|后续|努力方向|改进方向|工作打算|工作计划|工作思路|整改打算|努力目标|发展思路|对策)';

/** Kinds by the words of a title, first match wins. */
const KINDS: { kind: SectionKind; pattern: RegExp }[] = [
  {
    kind: 'feedback',
    pattern: new RegExp(
      `${PROBLEM}.{0,10}(?:整改|落实)|反馈.{0,12}(?:${PROBLEM}|意见|整改|落实)|整改(?:落实|完成|进展|推进|工作|工作开展|工作推进)?(?:情况|成效|结果)|${PROBLEM}清单|逐项整改`,
    ),
  },
  { kind: 'mixed', pattern: new RegExp(`${PROBLEM}.{0,10}${NEXT}`) },
  {
    kind: 'plan',
    pattern: new RegExp(
      `^${NEXT}|${NEXT}.{0,12}(?:打算|计划|安排|思路|措施|举措|重点|工作|方向|目标|建议)$|(?:打算|努力方向|工作思路|工作计划|改进计划|工作安排)$`,
    ),
  },
  {
    kind: 'admitted',
    pattern: new RegExp(
      `^.{0,14}(?:存在|面临|尚存|仍存|尚需解决|需要解决|亟[待需]解决|有|遇到|查找|发现|主要|突出|当前|目前)(?:着|出)?的?(?:主要|突出|一些|几个|几方面|具体)?(?:的)?${PROBLEMS}(?:及|和|与|、)?(?:原因|原因分析|成因|分析|表现|剖析)?$|^(?:工作中的?|教育)?${PROBLEMS}(?:及|和|与|、)?(?:原因|原因分析|成因|分析|表现|剖析)?$|差距和不足`,
    ),
  },
  { kind: 'remedy', pattern: /整改(?:措施|举措|工作)|改进措施|整改方案|主要(?:做法|措施)/ },
  {
    kind: 'other',
    pattern:
      /基本情况|(?:主要)?做法|(?:工作)?成效|(?:工作)?成绩|经验|(?:自评|自查)(?:情况|结果|结论|得分)|履职情况|总体情况|概况|工作开展情况|保障措施|亮点|特色|组织领导|意见建议|典型案例/,
  },
];

/** What a section is about, by its title; null where the title does not say. */
export function sectionKind(title: string): SectionKind | null {
  const words = title.replace(/\s|^关于/g, '');
  return KINDS.find(({ pattern }) => pattern.test(words))?.kind ?? null;
}

const PROBLEM_WORDS =
  /问题|不足|不尽|不够|不高|不强|不多|不全|不到位|不均|不优|不深|不实|不平衡|不充分|不合理|不规范|不完善|不健全|不协调|不匹配|不适应|不明显|不大|不严|不齐|不稳|未(?:达|能|完全|有效|按|落实|形成|配|建|及时|充分)|缺(?:乏|少|口|编|失|额)?|短缺|短板|薄弱|滞后|差距|偏(?:低|少|弱|小|大|高|紧)|有待|亟[待需]|仍需|还需|需要?进一步|较[低弱差少]|困难|难以|难度|单一|老化|陈旧|紧张|矛盾|压力|弱|欠缺|悬殊|流失|超(?:标|编|规模|员|大)|大班额|制约|瓶颈|隐患|低于|落后|无法|没有|过[重大高]|失衡|断层|倦怠/;

/** True if the words speak of something lacking or wrong. */
export function speaksOfProblem(words: string): boolean {
  return PROBLEM_WORDS.test(words);
}
