import { matchesOf } from '../../text/matches.ts';
import { constant, mentionsOf, relation, spanOf } from './finding.ts';
import { listedBefore } from './listed.ts';
import type { CheckRule, Figure, Point } from './types.ts';

const RESPECTIVELY = /分别/g;

/** Names and numbers of a 分别 list, 分别列举: as many numbers as names. */
export const respective: CheckRule = ({ text, points }) =>
  points.flatMap((point) => [...occurrences(text, point)].flatMap((at) => judge(text, point, at)));

function* occurrences(text: string, { passage }: Point): Generator<number> {
  for (const match of matchesOf(RESPECTIVELY, text.slice(passage.start, passage.end))) yield passage.start + match.index;
}

function judge(text: string, { passage, figures }: Point, at: number) {
  const values = rowAfter(text, figures, at);
  const listed = listedBefore(text, at, passage.start);
  if (!listed || values.length < 2) return [];
  const most = listed.names.length + [...text.slice(listed.start, at).matchAll(/[和及与]/g)].length;
  if (values.length < listed.names.length || values.length > most) return [];
  const unit = '个';
  const equation = {
    terms: [constant(values.length, unit, '列出的数')],
    relation: '=' as const,
    result: constant(values.length, unit, '列出的名称'),
    computed: values.length,
  };
  return [
    relation({
      what: '“分别”前后的名称与数',
      span: { start: listed.start, end: spanOf(mentionsOf(values)).end },
      equation,
      holds: 'yes',
    }),
  ];
}

/** Figures of one unit behind 分别, joined by 、 or 和. */
function rowAfter(text: string, figures: readonly Figure[], at: number): Figure[] {
  const first = figures.find(({ mention }) => mention.start >= at);
  if (!first || first.mention.start - at > 20 || /[，。；;]/.test(text.slice(at, first.mention.start))) return [];
  const row = [first];
  let end = first.mention.end;
  for (const figure of figures.slice(first.index + 1)) {
    const gap = text.slice(end, figure.mention.start);
    if (figure.mention.unit !== first.mention.unit || !/^\s*[、和及与，,]\s*(?:和|及|与)?\s*$/.test(gap)) break;
    row.push(figure);
    end = figure.mention.end;
  }
  return row;
}
