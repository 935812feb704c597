import { AUTHORS, UNNAMED } from '../../model/codes.ts';
import type { ReviewStatus } from '../../model/review.ts';
import type { ReviewCounts, Standing } from '../../model/standing.ts';
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
export const standingName = (code: Standing, lang: Lang) => labelOf(STANDINGS, code, lang);

/** Words about reviews by people. */
export const reviewedWords = dictionary({
  review: { zh: '审读', en: 'Review' },
  figures: { zh: (n: number) => `${n} 处数字`, en: (n: number) => plural(n, 'figure') },
  values: { zh: (n: number) => `${n} 个值`, en: (n: number) => plural(n, 'value') },
  people: { zh: (n: number) => `${n} 处经人核对`, en: (n: number) => `${n} reviewed by a person` },
  nobody: { zh: '还没有人核对', en: 'none reviewed by a person yet' },
  authors: { zh: (n: number) => `${n} 处编者自查`, en: (n: number) => `${n} looked through by the authors` },
  disputed: { zh: (n: number) => `${n} 处审读有分歧`, en: (n: number) => `reviewers differ on ${n}` },
  reviewer: { zh: '一位审读者', en: 'a reviewer' },
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

/** How many of something people looked at: `70 处数字，52 处经人核对`; what the authors looked through stands apart. */
export function reviewCountText({ all, people, authors, disputed }: ReviewCounts, of: 'figures' | 'values', lang: Lang): string {
  const w = reviewedWords(lang);
  const comma = lang === 'zh' ? '，' : ', ';
  const parts = [w[of](all), people > 0 ? w.people(people) : w.nobody, disputed > 0 ? w.disputed(disputed) : ''];
  const counted = parts.filter(Boolean).join(comma);
  return authors > 0 ? `${counted}${lang === 'zh' ? '；另 ' : '; besides, '}${w.authors(authors)}` : counted;
}
