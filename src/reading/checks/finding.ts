import { type Equation, equationText, type Finding, type Mention, type Span, type Term, type Verdict } from '../../model/index.ts';
import { agreement, type Interval } from './rounding.ts';
import type { Figure, Found } from './types.ts';

/** How an equation's sign shows its verdict. */
const SIGNS = { yes: '=', 'within-rounding': '≈', no: '≠', unknown: '≠' } as const satisfies Record<Verdict, Equation['relation']>;

/** A figure as term of an equation. */
export function term(figure: Pick<Figure, 'mention' | 'label'>, op: Term['op'] = '', bracket?: Term['bracket']): Term {
  return {
    op,
    value: figure.mention.value,
    unit: figure.mention.unit,
    label: figure.label,
    mention: figure.mention.id,
    ...(bracket && { bracket }),
  };
}

/** A term that stands in no report: a constant, or what others give. */
export function constant(value: number, unit: string, label: string, op: Term['op'] = ''): Term {
  return { op, value, unit, label, mention: null };
}

/** `terms = stated`, with the sign that fits the verdict. */
export function equality(terms: Term[], stated: Term, computed: number, verdict: Verdict): Equation {
  return { terms, relation: SIGNS[verdict], result: stated, computed };
}

/** Words for a verdict, ending a message. */
const OUTCOMES: Record<Verdict, string> = { yes: '相符', 'within-rounding': '在四舍五入范围内相符', no: '不相符', unknown: '无法判断' };

/** The same relation with another verdict, said in its message. */
export function withVerdict(finding: Finding, holds: Verdict): Finding {
  if (finding.holds === undefined) return finding;
  const message = finding.message.replace(`${OUTCOMES[finding.holds]}：`, `${OUTCOMES[holds]}：`);
  return { ...finding, severity: severityOf(holds), message, holds };
}

/** A relation that holds is a note; one that does not, or cannot be told, a warning. */
function severityOf(holds: Verdict): Finding['severity'] {
  return holds === 'yes' || holds === 'within-rounding' ? 'note' : 'warning';
}

/** Span from the first to the last of some mentions. */
export function spanOf(mentions: readonly Span[]): Span {
  return { start: Math.min(...mentions.map(({ start }) => start)), end: Math.max(...mentions.map(({ end }) => end)) };
}

type Told = {
  /** What was compared, before the equation: `各部分之和与总数`. */
  what: string;
  span: Span;
  equation: Equation;
  holds: Verdict;
  cause?: Span | undefined;
  /** What a reader should think of, after the equation; where nothing can be told, what is missing. */
  remark?: string | undefined;
};

/** The finding of a relation: a note where it holds, a warning where it does not or cannot be told. */
export function relation({ what, span, equation, holds, cause, remark }: Told): Found {
  const message = `${what}${OUTCOMES[holds]}：${equationText(equation)}${remark ? `。${remark}` : ''}`;
  return { severity: severityOf(holds), message, start: span.start, end: span.end, ...(cause && { cause }), equation, holds };
}

type Worked = {
  what: string;
  /** The terms, worked out to `computed`. */
  terms: Term[];
  computed: number;
  /** Bounds of `computed`, given how the terms were rounded. */
  range: Interval;
  /** The figure that states the result. */
  stated: Figure;
  /** The figures the finding spans. */
  figures: readonly Figure[];
  /** False where other readings of the words remain: then only agreement is told. Default true. */
  claimed?: boolean;
  cause?: Span | undefined;
  /** What a reader should think of, where the numbers do not agree. */
  remark?: string | undefined;
};

/** The finding that some terms give a stated number; none where they do not and the words do not clearly claim it. */
export function equationFinding({ what, terms, computed, range, stated, figures, claimed = true, cause, remark }: Worked): Found[] {
  const holds = agreement(computed, range, stated.mention);
  if (holds === 'no' && !claimed) return [];
  const equation = equality(terms, term(stated), computed, holds);
  return [relation({ what, span: spanOf(mentionsOf(figures)), equation, holds, cause, ...(holds === 'no' && { remark }) })];
}

/** Mentions of some figures. */
export const mentionsOf = (figures: readonly Figure[]): Mention[] => figures.map(({ mention }) => mention);
