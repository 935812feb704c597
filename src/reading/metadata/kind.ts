import type { ReportKind } from '../../model/index.ts';
import { coveredTitle } from './covering-letter.ts';

/** Words of titles that tell the kind of report, first match wins. */
const TITLE_CUES: [kind: ReportKind, cue: string][] = [
  ['government-work-report', '政府工作报告(?!.{0,12}(?:落实|完成|任务|分工|目标|事项))'],
  ['rectification', '整改|反馈问题|问题清单|销号'],
  ['self-assessment', '自评|自查|自检|自我评估|自我评价|自测'],
  ['bulletin', '(?:统计|发展|监测)公报|公报$|(?:经费|投入|统计|监测)[^，。]{0,16}公告'],
  ['duty-report', '述职'],
  ['experience', '经验|做法|典型案例|案例|事迹|纪实|启示|探索与实践|实践与探索'],
  ['work-report', '汇报|总结|工作报告|情况报告|情况的报告|报告|工作情况|工作综述|综述|工作要点|说明|情况|概况'],
];

/** Words of the opening paragraphs, where the title tells nothing. */
const OPENING_CUES: [kind: ReportKind, cue: string][] = [
  ['rectification', '现将整改|整改情况(?:报告|汇报)如下|反馈(?:的)?(?:问题|意见).{0,60}整改'],
  ['self-assessment', '自查自评|自评情况|自查情况|自评(?:报告|如下)'],
  ['work-report', '现将.{0,40}(?:报告|汇报)如下|汇报如下|作(?:一)?(?:简要)?汇报|敬请指正|请予审议'],
  ['experience', '近年来'],
];

/** Words of which one marks a title. */
export const KIND_WORDS = new RegExp([...TITLE_CUES.flatMap(([, cue]) => cue.split('|'))].join('|'));

/** Headlines of news and experience pieces: 某县：聚焦…, 四字对句. */
const HEADLINE = /^[^：:]{2,20}[：:]|[”\u4e00-\u9fa5]\s+[“\u4e00-\u9fa5]/;

/** Verbs of such headlines: 某县“四个聚焦”推动…, 走出一条…之路. */
const HEADLINE_VERBS = /推动|助推|促进|助力|打造|提升|赋能|绘就|书写|谱写|走出|激活|破解|答好|托起|擦亮|跑出|之路$|样板$|新篇章?$/;

/** Kind of report by title, then opening; `sure` is false where neither names it. */
export function kindOf(title: string, opening: string, byline: string): { kind: ReportKind; sure: boolean } {
  const named = coveredTitle(title) ?? title.replace(/《[^》]*》/g, '');
  const inTitle = TITLE_CUES.find(([, cue]) => new RegExp(cue).test(named));
  if (inTitle) return { kind: inTitle[0], sure: true };
  if (/供稿|通讯员|记者/.test(byline) || HEADLINE.test(title) || HEADLINE_VERBS.test(title)) return { kind: 'experience', sure: true };
  const inOpening = OPENING_CUES.find(([, cue]) => new RegExp(cue).test(opening));
  return inOpening ? { kind: inOpening[0], sure: true } : { kind: 'work-report', sure: false };
}
