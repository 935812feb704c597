import type { Span } from '../../../model/index.ts';
import type { Cursor } from '../cursor.ts';
import type { Subject } from './subjects.ts';
import { OF_ALL, OF_BUILDING } from './words.ts';

/** Schools with which one works: 带动8所成员校. */
const PARTNERS = /联合|带动|帮扶|辐射|结对|牵头|下辖|含|服务/;
/** Acts of a district, which no school does. */
const ACTS = /招聘|招录|引进|选派|选聘|资助|新建|扩建|撤并|评选|表彰|检查|排查|整改|成立|组建/;
/** Those of them that no township does either. */
const ACTS_OF_COUNTY = /招聘|招录|引进|选聘/;

/** Whether a number counts schools or projects. */
function countsSchools({ unit, own, noun }: Cursor): boolean {
  if (unit === '所' || unit === '家') return true;
  return (
    unit === '个' && (/(?:学校|小学|中学|幼儿园|项目|工程|教学点)$/.test(own) || /^(?:学校|小学|中学|幼儿园|项目|工程|教学点)/.test(noun))
  );
}

/** Whether a number may be of the subject that its stretch of the passage speaks of; `sentence` is the one in which that took over. */
export function mayBeOf(cursor: Cursor, { kind, firm }: Subject, sentence: Span): boolean {
  const { own, noun, unit } = cursor;
  if (OF_ALL.test(own)) return false;
  const inSentence = cursor.start < sentence.end;
  if (kind === 'township') return inSentence || !ACTS_OF_COUNTY.test(own);
  if (countsSchools(cursor)) return PARTNERS.test(own) && kind === 'school';
  if (kind === 'school' && firm) return inSentence || !ACTS.test(own);
  if (firm && inSentence && !ACTS.test(own)) return true;
  return unit === '平方米' || unit === '亩' || OF_BUILDING.test(own + noun);
}
