import { AUTHORS, UNNAMED } from '../../model/codes.ts';
import type { ReviewStatus } from '../../model/review.ts';
import { isByPerson, type ReviewCounts, type Standing, standingOf } from '../../model/standing.ts';
import { dictionary, type Labels, labelOf } from '../i18n/dictionary.ts';
import type { Lang } from '../i18n/routes.ts';
import { listed, plural } from '../i18n/text.ts';

const STANDINGS: Labels<Standing> = {
  checked: { zh: '经人核对', en: 'reviewed by a person' },
  corrected: { zh: '经人改正', en: 'corrected by a person' },
  disputed: { zh: '审读有分歧', en: 'reviewers differ' },
  'self-checked': { zh: '编者自查', en: 'looked through by the authors' },
  sure: { zh: '有把握', en: 'sure' },
  likely: { zh: '较有把握', en: 'likely' },
  doubtful: { zh: '存疑', en: 'doubtful' },
};
/** The word for the standing of a reading. */
const standingName = (code: Standing, lang: Lang) => labelOf(STANDINGS, code, lang);

/** Words about reviews by people. */
export const reviewedWords = dictionary({
  review: { zh: '审读', en: 'Review' },
  figures: { zh: (n: number) => `${n} 处数字`, en: (n: number) => plural(n, 'figure') },
  values: { zh: (n: number) => `${n} 个值`, en: (n: number) => plural(n, 'value') },
  people: { zh: (n: number) => `${n} 处经人核对`, en: (n: number) => `${n} reviewed by a person` },
  nobody: { zh: '还没有人核对', en: 'none reviewed by a person yet' },
  authors: { zh: (n: number) => `编者自查过 ${n} 处`, en: (n: number) => `the authors looked through ${n}` },
  disputed: { zh: (n: number) => `${n} 处审读有分歧`, en: (n: number) => `reviewers differ on ${n}` },
  reviewer: { zh: '一位审读者', en: 'a reviewer' },
  wrong: {
    title: { zh: '报告错误', en: 'Report a mistake' },
    here: { zh: '报告此处有误', en: 'Report a mistake here' },
    send: {
      zh: '请在“我认为应当是”后面写上您的看法，再发给我们。文字里已写明报告、位置与版本。',
      en: 'Please write what you think it should be behind the last label, and send it to us. Report, place and version are in the text.',
    },
    copyOnly: {
      zh: '请复制下面的文字，在后面写上您的看法，交给本站的维护者。',
      en: 'Please copy the text below, write what you think it should be behind the last label, and give it to whoever runs this site.',
    },
    mail: { zh: '用邮件发送', en: 'Send by mail' },
    issue: { zh: '打开问题单', en: 'Open an issue' },
    copy: { zh: '复制文字', en: 'Copy the text' },
  },
  theAuthors: { zh: '编者', en: 'the authors' },
});

/** Who reviewed something, in words: names of those who agreed to be named. */
export function reviewersText({ by }: Pick<ReviewStatus, 'by'>, lang: Lang): string {
  const w = reviewedWords(lang);
  const known: Readonly<Record<string, string>> = { [AUTHORS]: w.theAuthors, [UNNAMED]: w.reviewer };
  return listed(
    by.map((name) => known[name] ?? name),
    lang,
  );
}

/** What people made of something, who they are, and when: `经人核对：王兰，2026-11-20`. */
export function reviewText(review: ReviewStatus, lang: Lang): string {
  const standing = standingOf({ review });
  const name = standing ? standingName(standing, lang) : '';
  const words = isByPerson(review) ? `${name}${lang === 'zh' ? '：' : ': '}${reviewersText(review, lang)}` : name;
  return `${words}${lang === 'zh' ? '，' : ', '}${review.on}`;
}

/** How many of something people looked at: `70 处数字，52 处经人核对`; what the authors looked through stands apart, since the two may be the same. */
export function reviewCountText({ all, people, authors, disputed }: ReviewCounts, of: 'figures' | 'values', lang: Lang): string {
  const w = reviewedWords(lang);
  const comma = lang === 'zh' ? '，' : ', ';
  const parts = [w[of](all), people > 0 ? w.people(people) : w.nobody, disputed > 0 ? w.disputed(disputed) : ''];
  const counted = parts.filter(Boolean).join(comma);
  return authors > 0 ? `${counted}${lang === 'zh' ? '；' : '; '}${w.authors(authors)}` : counted;
}
