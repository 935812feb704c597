import { namesOther, subjectOf } from '../../words/education.ts';
import type { About, CompiledRule, Cotext } from './types.ts';

/** Words around a number that tell what it is about. */
type SubjectPlace = Pick<Cotext, 'clause' | 'host' | 'sentence' | 'heads' | 'titles'>;

function clauseAbout(text: string, { clause, host, heads }: SubjectPlace): About {
  const words = [host, clause, ...heads].map((span) => (span ? text.slice(span.start, span.end) : '')).join('\n');
  const subject = subjectOf(words);
  return subject === 'both' ? 'other' : subject;
}

/** What the clauses before the number's own tell, the nearest first (老旧小区改造26个,总投资2.3亿元). */
function before(text: string, { sentence, clause }: SubjectPlace): About {
  const clauses = text.slice(sentence.start, Math.max(sentence.start, clause.start)).split(/[,，;；]/);
  const nearest = clauses.map(subjectOf).findLast((subject) => subject !== 'open') ?? 'open';
  return nearest === 'both' ? 'open' : nearest;
}

/** What wider words tell: they may speak for a number only where they speak of education alone. */
function widely(words: string): About {
  if (namesOther(words)) return 'other';
  return subjectOf(words) === 'education' ? 'education' : 'open';
}

/**
 * What a number is about: its clause, else the clauses before it. In a document of everything (政府工作报告) its sentence up to there must speak of
 * education alone, else the titles above it, the nearest first.
 *
 * @param general whether the document is not education's own
 */
export function aboutOf(text: string, place: SubjectPlace, general: boolean): About {
  const own = clauseAbout(text, place);
  if (own !== 'open') return own;
  if (!general) return before(text, place);
  const wider = [text.slice(place.sentence.start, place.clause.end), ...place.titles.map(({ words }) => words)];
  return wider.map(widely).find((about) => about !== 'open') ?? 'open';
}

/**
 * True if a number may state an indicator where it stands: in a document of everything only where education is spoken of; elsewhere rules
 * with words of every trade (项目, 投资, 培训) not where something else is.
 */
export function maySpeak(rule: CompiledRule, { about, general }: Pick<Cotext, 'about' | 'general'>): boolean {
  return general ? about === 'education' : !rule.needsSubject || about !== 'other';
}
