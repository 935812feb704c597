import type { ReviewedField, ReviewReason, ReviewVerdict } from '../../model/codes.ts';
import { dictionary, type Labels, labelOf } from '../i18n/dictionary.ts';
import type { Lang } from '../i18n/routes.ts';
import { plural } from '../i18n/text.ts';
import type { FieldId } from './fields.ts';
import type { Doubt, ReviewItem } from './items.ts';
import type { Change, QueueName } from './wire.ts';

/** Words of the desk. */
export const reviewWords = dictionary({
  title: { zh: '复核台', en: 'Review desk' },
  skip: { zh: '跳到当前一处', en: 'Skip to the current item' },
  allReports: { zh: '全部报告', en: 'All reports' },
  report: { zh: '报告', en: 'Report' },
  queue: { zh: '队列', en: 'Queue' },
  progress: { zh: '进度', en: 'Progress' },
  saved: { zh: '已存', en: 'Saved' },
  saving: { zh: '正在存', en: 'Saving' },
  notSaved: { zh: '没有存上', en: 'Not saved' },
  converting: { zh: '正在重新转换', en: 'Converting again' },
  offline: {
    zh: '复核台的程序已停止，没有存上的会在它重新启动、页面重新打开后再做',
    en: 'The desk’s program has ended. Start it again and open its new address',
  },
  reviewer: { zh: '复核人', en: 'Reviewer' },
  who: { zh: '用什么署名？', en: 'Who is reviewing?' },
  whoNote: {
    zh: '姓名缩写或代号，写进旁注文件。名字只在 content/reviewers.yaml 里同意公开后才显示。编写本项目时的自查用 authors，只显示为“编者自查”，不计入核对数与准确率。',
    en: 'Initials or a handle; it is written into the sidecar. A name is shown only where content/reviewers.yaml says that its owner agreed. Reviews made while building the project are by authors: shown as the editors’ own check, left out of counts and of accuracy.',
  },
  whoWrong: { zh: '用字母或汉字开头，不带空格，最多 40 个字', en: 'Begin with a letter; no spaces, at most 40 characters' },
  take: { zh: '确定', en: 'Take it' },
  close: { zh: '返回', en: 'Back' },
  display: { zh: '明暗', en: 'Theme' },
  light: { zh: '亮', en: 'Light' },
  dark: { zh: '暗', en: 'Dark' },
  auto: { zh: '自动', en: 'Auto' },
  done: {
    zh: (done: number, of: number) => `${done} / ${of} 处已复核`,
    en: (done: number, of: number) => `${done} of ${of} reviewed`,
  },
  rate: {
    zh: (keys: string) => `本轮 ${keys} 次按键每处`,
    en: (keys: string) => `${keys} presses per item this round`,
  },
  time: { zh: (seconds: number) => `${seconds} 秒每处`, en: (seconds: number) => `${seconds} s per item` },
  barcode: {
    zh: (n: number) => `${n} 处在全文中的位置：虚线未看，实线已看`,
    en: (n: number) => `Where ${plural(n, 'item')} stand in the text: dashed not yet seen, solid seen`,
  },
  empty: {
    doubtful: { zh: '没有存疑的了。', en: 'Nothing is in doubt.' },
    whole: { zh: '这份报告没有可看的。', en: 'There is nothing to look at in this report.' },
    indicator: { zh: '没有数字归入这个指标。', en: 'No figure states this indicator.' },
    alarms: { zh: '没有不相符的核对，也没有要留意的提示。', en: 'No check fails, and no remark asks for attention.' },
    sample: { zh: '没有数字可抽。', en: 'There is no figure to draw.' },
    split: { zh: '没有两人不一致的。', en: 'No two reviewers differ.' },
    again: { zh: '没有要再看一遍的。', en: 'Nothing is to be looked at again.' },
    messages: {
      zh: '没有读者来信。粘贴一封，或用 --messages 给出文件夹。',
      en: 'No messages from readers. Paste one, or give a folder with --messages.',
    },
  },
  finished: { zh: '这一队看完了', en: 'This queue is done' },
  finishedNote: {
    zh: (n: number, keys: number, rate: string, minutes: string) => `${n} 处，${keys} 次按键，每处 ${rate} 次，用时 ${minutes} 分钟。`,
    en: (n: number, keys: number, rate: string, minutes: string) =>
      `${plural(n, 'item')}, ${plural(keys, 'press', 'presses')}, ${rate} each, in ${minutes} minutes.`,
  },
  wholeReport: { zh: '整份报告', en: 'The report as a whole' },
  wholeQuestion: {
    zh: '每一处都看过，漏读的数字也补上了吗？确认后，这份报告计入准确率的标准答案。',
    en: 'Has everything been looked at, and every figure that was missed been added? Once confirmed, the report becomes annotated truth.',
  },
  wholeOpen: { zh: (n: number) => `还有 ${n} 处没有看。`, en: (n: number) => `${plural(n, 'item')} not yet looked at.` },
  chooseIndicator: { zh: '选一个指标', en: 'Choose an indicator' },
  place: { zh: (start: number) => `第 ${start} 字起`, en: (start: number) => `from character ${start}` },
  figureNow: { zh: '当前数字', en: 'current figure' },
  whyFirst: { zh: '为什么排在前面', en: 'Why it comes early' },
  sentence: { zh: (n: number) => `这一句里 ${n} 处`, en: (n: number) => `${plural(n, 'figure')} in this sentence` },
  head: { zh: (n: number) => `著录 ${n} 项`, en: (n: number) => `${plural(n, 'field')} of the head` },
  sentenceNote: { zh: '逐项看过后一次确认', en: 'confirm all after reading each' },
  checks: { zh: '有关的核对', en: 'Checks that use it' },
  fields: { zh: '读法', en: 'Reading' },
  hidden: { zh: '？', en: '?' },
  ownDistrict: { zh: '报告所属', en: 'the report’s own' },
  notChange: { zh: '不是增减', en: 'no change' },
  none: { zh: '没有', en: 'none' },
  literal: { zh: '照字面', en: 'as written' },
  noWords: { zh: '没有这样的词', en: 'no such words' },
  rule: { zh: (id: string) => `规则 ${id}`, en: (id: string) => `rule ${id}` },
  byPerson: { zh: '复核人所定', en: 'set by a reviewer' },
  saidBefore: { zh: '已有的意见', en: 'Said before' },
  again: { zh: '要再看一遍', en: 'To be looked at again' },
  againThen: { zh: '当时', en: 'Then' },
  againNow: { zh: '现在', en: 'Now' },
  againHint: { zh: '↵ 按现在的记 · 或改正', en: '↵ confirm as it is now · or correct it' },
  missing: { zh: '原文里找不到了', en: 'no longer in the text' },
  split: { zh: '两人不一致', en: 'Two reviewers differ' },
  splitHint: { zh: '1 2 选一边 · 3 都不对，自己改 · → 先放下', en: '1 2 take a side · 3 neither, correct it · → later' },
  splitCount: {
    zh: (same: number, all: number) => `一致 ${same} / ${all} 项`,
    en: (same: number, all: number) => `${same} of ${all} fields agree`,
  },
  blind: { zh: '盲评', en: 'Blind' },
  blindNote: { zh: '程序的读法已遮住：先填，再并列', en: 'The program’s answer is hidden until you have answered' },
  blindAnswer: { zh: '写下你的读法（如 7人 小学 2023 计划），↵ 揭开', en: 'Write your reading (such as 7人 小学 2023 计划), ↵ to uncover' },
  blindShown: { zh: '不同的项标出；↵ 记下你的读法', en: 'Differences are marked; ↵ keeps your reading' },
  blindSame: { zh: '与程序一致', en: 'the same as the program' },
  messages: { zh: '读者来信', en: 'Messages from readers' },
  paste: { zh: '粘贴来信', en: 'Paste a message' },
  pasteHint: { zh: '把“报告此处有误”发来的整段文字粘贴在这里', en: 'Paste the whole text that “report an error here” made' },
  pasted: { zh: (n: number) => `收下 ${n} 封`, en: (n: number) => `${plural(n, 'message')} taken in` },
  notTaken: { zh: (n: number) => `${n} 封认不出是哪份报告的哪一处`, en: (n: number) => `${plural(n, 'message')} could not be placed` },
  opinion: { zh: '第二意见', en: 'Second opinion' },
  opinionNote: { zh: '提议，未经人看', en: 'a proposal nobody has looked at' },
  opinionAsk: { zh: '问第二意见', en: 'Ask for a second opinion' },
  opinionAsking: { zh: '正在问', en: 'Asking' },
  opinionSame: { zh: '模型没有提出别的读法。', en: 'The model proposes nothing else.' },
  opinionRefused: {
    zh: (n: number) => `${n} 项的引文原文里没有，不显示`,
    en: (n: number) => `${plural(n, 'field')} not shown: the quote is not in the text`,
  },
  opinionTake: { zh: '取提议的', en: 'take the proposal' },
  restsOn: { zh: '据', en: 'resting on' },
  picker: { zh: '选指标', en: 'Choose indicators' },
  pickerField: { zh: '指标名称、拼音或首字母', en: 'Name, pinyin or initials of the indicator' },
  pickerNote: { zh: '↑↓ 选 · ↵ 定 · + 再加一个 · Esc 返回', en: '↑↓ choose · ↵ take · + add one more · Esc back' },
  noIndicator: { zh: '未归入指标', en: 'no indicator' },
  noVariant: { zh: '不分细类', en: 'no variant' },
  editor: { zh: (name: string) => `改${name}`, en: (name: string) => `Correct the ${name.toLowerCase()}` },
  editorNote: { zh: '↑↓ 选 · ↵ 定 · Esc 返回', en: '↑↓ choose · ↵ take · Esc back' },
  editorValue: {
    zh: '照原文的样子写（3.5万元、200多件、3—30万），按项目的读法换算',
    en: 'Write it as the text does (3.5万元, 200多件, 3—30万); it is read by the project’s own grammar',
  },
  editorPeriod: {
    zh: '2023、2021/2023、2020/（起）、2022-2023（学年）；空着为未写明',
    en: '2023, 2021/2023, 2020/ (since), 2022-2023 (school year); empty for not stated',
  },
  editorPlace: {
    zh: '全国、六位代码或原文的词；空着为报告所属',
    en: 'A six-digit code or the words of the text; empty for the report’s own county',
  },
  editorUnit: { zh: '基本单位：元、人、%、所 …', en: 'Base unit: 元, 人, %, 所 …' },
  editorText: { zh: '照原文写；空着为没有', en: 'As the text has it; empty for none' },
  editorWrong: { zh: '读不出来', en: 'cannot be read' },
  added: { zh: '补一个漏读的数字', en: 'Add a figure that was missed' },
  addedHint: { zh: '原文中的数字，如 147所', en: 'The figure as the text has it, such as 147所' },
  addedNot: { zh: '这一段里没有这几个字，或不止一处', en: 'These words are not in this passage, or stand there more than once' },
  keysTitle: { zh: '按键', en: 'Keys' },
  acts: {
    ok: { zh: '确认', en: 'Confirm' },
    sentence: { zh: '整句都对', en: 'Whole sentence' },
    head: { zh: '著录都对', en: 'Whole head' },
    find: { zh: '改指标', en: 'Indicator' },
    bad: { zh: '不是数字', en: 'No figure' },
    later: { zh: '先放下', en: 'Later' },
    undo: { zh: '撤销', en: 'Undo' },
    dispute: { zh: '无法断定', en: 'Cannot be told' },
  },
  bad: {
    figure: { zh: '不是数字', en: 'No figure' },
    problem: { zh: '不是问题', en: 'No problem' },
    check: { zh: '不该这样算', en: 'Not to be reckoned so' },
    aside: { zh: '是正文', en: 'Part of the report' },
    document: { zh: '没有这一项', en: 'None' },
    line: { zh: '不是文字', en: 'No text' },
    report: { zh: '—', en: '—' },
  },
  told: {
    confirmed: { zh: (what: string) => `已确认 ${what}`, en: (what: string) => `Confirmed ${what}` },
    corrected: { zh: (what: string) => `已改正 ${what}`, en: (what: string) => `Corrected ${what}` },
    rejected: { zh: (what: string) => `已否定 ${what}`, en: (what: string) => `Rejected ${what}` },
    disputed: { zh: (what: string) => `记为无法断定 ${what}`, en: (what: string) => `Put down as undecided ${what}` },
    several: { zh: (n: number) => `${n} 处`, en: (n: number) => plural(n, 'item') },
    undone: { zh: '已撤销', en: 'Undone' },
    nothing: { zh: '没有可撤销的', en: 'Nothing to undo' },
    undo: { zh: 'Z 撤销', en: 'Z to undo' },
    elsewhere: {
      zh: '另一个窗口刚改过这份报告，已按最新的显示；请再按一次',
      en: 'Another window has just changed this report. It is shown as it is now: press again',
    },
    changed: {
      zh: (n: number) => `重新转换后，别处变了 ${n} 项`,
      en: (n: number) => `After converting, ${plural(n, 'thing')} changed elsewhere`,
    },
    unchanged: { zh: '重新转换了，别处没有变', en: 'Converted; nothing changed elsewhere' },
    failedConvert: { zh: '重新转换出错', en: 'Converting failed' },
    at: { zh: (at: number, of: number) => `第 ${at} 处，共 ${of} 处`, en: (at: number, of: number) => `${at} of ${of}` },
  },
  broken: {
    title: { zh: '旁注文件写坏了', en: 'The sidecar is broken' },
    note: {
      zh: '改好并存盘后这里自动再读；在这之前，这份报告不能写复核，别的报告照常。',
      en: 'Mend and save the file and it is read again; until then no review of this report can be written. Other reports are as usual.',
    },
    line: { zh: (line: number) => `第 ${line} 行`, en: (line: number) => `Line ${line}` },
  },
  failed: { zh: (n: number) => `${n} 份报告读不出来`, en: (n: number) => `${plural(n, 'report')} could not be read` },
  measures: {
    zh: (n: number) => `措施 ${n} 项；按数字键移走或放回`,
    en: (n: number) => `${plural(n, 'measure')}; digits take one away or put it back`,
  },
  noMeasures: { zh: '没有为它写措施', en: 'no measure is stated for it' },
  asideQuestion: { zh: '这几行不是报告正文，所以去掉了', en: 'Set aside as not part of the report' },
  checkQuestion: { zh: '问的不是“成不成立”，是“该不该这样算”', en: 'Not whether it holds, but whether these numbers belong in it' },
  picture: { zh: (page: number) => `第 ${page} 页上这一行的图`, en: (page: number) => `Picture of the line on page ${page}` },
  lineWords: { zh: '文字', en: 'Words' },
  sure: { zh: (percent: number) => `识别把握 ${percent}%`, en: (percent: number) => `${percent}% sure` },
  given: { zh: '编者填写', en: 'given by the editors' },
  fromText: { zh: '原文', en: 'the text' },
  noPlace: { zh: '文中没有一处写它；这是开头和结尾', en: 'No place of the text says it; here are its beginning and end' },
  notStated: { zh: '未写明', en: 'not stated' },
  inText: { zh: '原文中', en: 'in the text' },
  measured: { zh: (n: number) => `${n} 处数字`, en: (n: number) => plural(n, 'figure') },
});

export type ReviewWords = ReturnType<typeof reviewWords>;

const QUEUES: Labels<QueueName> = {
  doubtful: { zh: '存疑在前', en: 'Doubtful first' },
  whole: { zh: '整份', en: 'Whole report' },
  indicator: { zh: '一个指标', en: 'One indicator' },
  alarms: { zh: '警示', en: 'Alarms' },
  sample: { zh: '抽样盲评', en: 'Blind sample' },
  split: { zh: '两人不一致', en: 'Disagreements' },
  again: { zh: '要再看', en: 'Look again' },
  messages: { zh: '读者来信', en: 'From readers' },
};
export const queueName = (name: QueueName, lang: Lang) => labelOf(QUEUES, name, lang);

const FIELDS: Labels<FieldId> = {
  value: { zh: '数值', en: 'Value' },
  unit: { zh: '单位', en: 'Unit' },
  qualifier: { zh: '限定', en: 'Qualifier' },
  indicators: { zh: '指标', en: 'Indicator' },
  stage: { zh: '学段', en: 'Stage' },
  period: { zh: '时期', en: 'Period' },
  status: { zh: '状态', en: 'Status' },
  direction: { zh: '方向', en: 'Direction' },
  scope: { zh: '范围', en: 'Scope' },
  place: { zh: '地点', en: 'Place' },
};
export const fieldName = (field: FieldId, lang: Lang) => labelOf(FIELDS, field, lang);

const HEAD_FIELDS: Labels<ReviewedField> = {
  title: { zh: '标题', en: 'Title' },
  kind: { zh: '类型', en: 'Kind' },
  district: { zh: '区县', en: 'County' },
  issuer: { zh: '发文机关', en: 'Issued by' },
  addressee: { zh: '主送', en: 'Addressed to' },
  year: { zh: '所写年份', en: 'Year' },
  signed: { zh: '成文日期', en: 'Signed' },
  published: { zh: '发布日期', en: 'Published' },
  posted: { zh: '转载日期', en: 'Reposted' },
};
export const headFieldName = (field: ReviewedField, lang: Lang) => labelOf(HEAD_FIELDS, field, lang);

const DOUBT_WORDS: Labels<Doubt> = {
  failing: { zh: '核对不相符', en: 'a check fails' },
  warning: { zh: '有提示', en: 'a remark' },
  supplied: { zh: '原文没有单位', en: 'no unit in the text' },
  doubtful: { zh: '程序自己存疑', en: 'doubtful to the program itself' },
  chosen: { zh: '由程序推定', en: 'inferred' },
  bounded: { zh: '区间或原值', en: 'a range or an earlier value' },
  likely: { zh: '较有把握，不是很有', en: 'likely, not sure' },
  undated: { zh: '年份未写明', en: 'year not stated' },
  unnamed: { zh: '未归入指标', en: 'no indicator' },
  none: { zh: '', en: '' },
};
export const doubtWords = (doubt: Doubt, lang: Lang) => labelOf(DOUBT_WORDS, doubt, lang);

const VERDICTS: Labels<ReviewVerdict> = {
  confirmed: { zh: '确认', en: 'confirmed' },
  corrected: { zh: '改正', en: 'corrected' },
  rejected: { zh: '否定', en: 'rejected' },
  disputed: { zh: '无法断定', en: 'undecided' },
};
export const reviewVerdictName = (verdict: ReviewVerdict, lang: Lang) => labelOf(VERDICTS, verdict, lang);

const REASONS: Labels<ReviewReason> = {
  'words-lost': { zh: '当时的文字不在了', en: 'the words are gone' },
  'surroundings-changed': { zh: '前后文变了', en: 'the words around it changed' },
  ambiguous: { zh: '这几个字不止一处', en: 'the words stand at several places' },
  'reading-changed': { zh: '程序的读法变了', en: 'the program reads it otherwise' },
  'not-read': { zh: '程序不再读出它', en: 'the program no longer reads it' },
  contradicts: { zh: '与别的意见冲突', en: 'it contradicts another review' },
};
export const reasonName = (reason: ReviewReason, lang: Lang) => labelOf(REASONS, reason, lang);

const KINDS: Labels<ReviewItem['kind']> = {
  figure: { zh: '数字', en: 'figure' },
  document: { zh: '著录项', en: 'field of the head' },
  problem: { zh: '问题', en: 'problem' },
  check: { zh: '核对', en: 'check' },
  aside: { zh: '去掉的部分', en: 'set aside' },
  line: { zh: '识别的一行', en: 'recognised line' },
  report: { zh: '整份报告', en: 'whole report' },
};
export const itemKindName = (kind: ReviewItem['kind'], lang: Lang) => labelOf(KINDS, kind, lang);

const CHANGES: Labels<Change['kind']> = {
  figures: { zh: '数字', en: 'figures' },
  indicators: { zh: '指标', en: 'indicators' },
  checks: { zh: '核对', en: 'checks' },
  problems: { zh: '问题', en: 'problems' },
  head: { zh: '著录', en: 'head' },
};
export const changeName = (kind: Change['kind'], lang: Lang) => labelOf(CHANGES, kind, lang);

const FROM: Labels<string> = {
  clause: { zh: '同一分句', en: 'same clause' },
  sentence: { zh: '同一句', en: 'same sentence' },
  list: { zh: '同一列举', en: 'same list' },
  passage: { zh: '同一段', en: 'same paragraph' },
  heading: { zh: '小标题', en: 'heading' },
  chapter: { zh: '所在章', en: 'chapter' },
  title: { zh: '标题', en: 'title' },
  document: { zh: '全文', en: 'whole text' },
  report: { zh: '报告所写年份', en: 'year of the report' },
  review: { zh: '复核', en: 'review' },
};
export const fromName = (from: string, lang: Lang) => labelOf(FROM, from, lang);

/** The keys of the desk with what they do, in the order of the list that `?` shows. */
export const KEY_LIST: readonly { keys: string; zh: string; en: string }[] = [
  { keys: '↵', zh: '确认，到下一处', en: 'confirm, next' },
  { keys: '⇧↵', zh: '整句（著录）都对', en: 'whole sentence (or head) is right' },
  { keys: '↑↓', zh: '选一项', en: 'choose a field' },
  { keys: 'V U Q I', zh: '数值 单位 限定 指标', en: 'value, unit, qualifier, indicator' },
  { keys: 'S P T D', zh: '学段 时期 状态 方向', en: 'stage, period, status, direction' },
  { keys: 'O L', zh: '范围 地点', en: 'scope, place' },
  { keys: '/', zh: '改指标：名称、拼音、首字母', en: 'indicator by name, pinyin, initials' },
  { keys: 'X', zh: '不是数字（不是问题、不该这样算、是正文）', en: 'no figure (no problem, not so reckoned, part of the report)' },
  { keys: 'N', zh: '补一个漏读的数字', en: 'add a figure that was missed' },
  { keys: 'Y', zh: '无法断定', en: 'cannot be told' },
  { keys: '→ ←', zh: '先放下 / 回到上一处', en: 'later / back to the one before' },
  { keys: 'Z', zh: '撤销', en: 'undo' },
  { keys: 'B', zh: '盲评开关', en: 'blind on or off' },
  { keys: '1 2 3', zh: '两人不一致时选；移走一项措施', en: 'take a side where two differ; take a measure away' },
  { keys: 'A', zh: '问第二意见；再按取提议的', en: 'ask for a second opinion; again to take it' },
  { keys: '?', zh: '这张表', en: 'this list' },
];
