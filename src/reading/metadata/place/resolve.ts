import type { Level } from '../../../model/index.ts';
import { tellApart, type Witness } from './context.ts';
import { type PlaceIndex, uppersOf } from './names.ts';
import type { Subject } from './subject.ts';

/** Whose report it is: a district; or why it is not taken in. */
export type Resolution =
  | { outcome: 'district'; code: string; subject: Subject; others: string[] }
  /** The report of a province, prefecture, township or school. */
  | { outcome: 'level'; level: Exclude<Level, 'county'>; subject: Subject }
  /** A place that no name of the gazetteer explains. */
  | { outcome: 'unknown'; subject: Subject }
  /** Several districts may be meant, or none is named. */
  | { outcome: 'open'; candidates: string[]; subject: Subject | null };

/** What the parts of a document say of whose report it is. */
export type Told = {
  title: Subject | null;
  /** The body that signs. */
  issuer: Subject | null;
  /** The session it was given in, the covering lines, the source of the page: asked in this order where title and issuer name nothing. */
  others: Subject[][];
};

/** What may tell namesakes apart. */
export type Apart = { text: string; witnesses: () => Witness[]; selfType: string | null };

/** Decide by title and issuer, then by the other parts. The body confirms and tells namesakes apart; it never decides. */
export function resolve(told: Told, apart: Apart, index: PlaceIndex): Resolution {
  const { title, issuer, others } = told;
  const main = title ?? issuer;
  if (main) return ofBodies(title, issuer, apart, index);
  for (const subjects of others) {
    const [first] = subjects;
    if (!first) continue;
    const codes = subjects.map((subject) => subject.codes).reduce((a, b) => common(a, b));
    if (first.level !== 'county') return notCounty(first);
    if (codes.length === 0) return { outcome: 'open', candidates: [...new Set(subjects.flatMap((s) => s.codes))], subject: first };
    return choose(codes, first, apart, index);
  }
  return { outcome: 'open', candidates: [], subject: null };
}

const common = (a: string[], b: string[]): string[] => a.filter((code) => b.includes(code));
/** A subject of known level. */
type Of<L extends Level> = Subject & { level: L };
const isUpper = (subject: Subject | null): subject is Of<'province' | 'prefecture'> =>
  subject?.level === 'province' || subject?.level === 'prefecture';
const isLower = (subject: Subject | null): subject is Of<'township' | 'school'> =>
  subject?.level === 'township' || subject?.level === 'school';
const isCounty = (subject: Subject | null): subject is Of<'county'> => subject?.level === 'county';

function notCounty(subject: Subject): Resolution {
  const { level } = subject;
  if (level === null || level === 'county') return { outcome: 'unknown', subject };
  return { outcome: 'level', level, subject };
}

function ofBodies(title: Subject | null, issuer: Subject | null, apart: Apart, index: PlaceIndex): Resolution {
  if (isLower(title)) return notCounty(title);
  if (isLower(issuer)) return notCounty(issuer);
  const under = (codes: string[], upper: Subject) =>
    codes.filter((code) => uppersOf(code, index).some((above) => upper.codes.includes(above)));
  if (isCounty(title)) {
    if (isUpper(issuer) && title.first && common(title.first.codes, issuer.codes).length > 0) return notCounty(issuer);
    const narrowed = isCounty(issuer) ? common(title.codes, issuer.codes) : isUpper(issuer) ? under(title.codes, issuer) : title.codes;
    if (narrowed.length === 0 && isCounty(issuer))
      return { outcome: 'open', candidates: [...new Set([...title.codes, ...issuer.codes])], subject: title };
    return choose(narrowed.length > 0 ? narrowed : title.codes, title, apart, index);
  }
  if (title && title.level === null) return notCounty(title);
  if (isUpper(title) && isCounty(issuer)) {
    const codes = under(issuer.codes, title);
    return codes.length > 0 ? choose(codes, issuer, apart, index) : notCounty(title);
  }
  if (title) return notCounty(title);
  if (isCounty(issuer)) return choose(issuer.codes, issuer, apart, index);
  return issuer ? notCounty(issuer) : { outcome: 'open', candidates: [], subject: null };
}

/** One of the districts a name may mean: by the word the report calls itself by, then by what it says of its surroundings. */
function choose(codes: string[], subject: Subject, { text, witnesses, selfType }: Apart, index: PlaceIndex): Resolution {
  const fitting = codes.filter((code) => !selfType || index.districts.get(code)?.name.endsWith(selfType));
  const left = subject.form !== 'former' && fitting.length > 0 ? fitting : codes;
  const [only] = left;
  if (left.length === 1 && only !== undefined) return { outcome: 'district', code: only, subject, others: codes.filter((c) => c !== only) };
  const told = tellApart(left, text, witnesses(), index);
  return told
    ? { outcome: 'district', code: told, subject, others: codes.filter((code) => code !== told) }
    : { outcome: 'open', candidates: left, subject };
}
