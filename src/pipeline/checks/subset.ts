import { compare } from './bound.ts';
import { mentionsOf, spanOf } from './finding.ts';
import { breakdowns } from './parts.ts';
import { addsUp } from './total.ts';
import type { CheckRule } from './types.ts';

/** Part and whole, 部分不大于总体: what is counted among others (其中, brackets) is not more than they are. */
export const subset: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) =>
    breakdowns(text, figures)
      .filter((breakdown) => !addsUp(breakdown))
      .flatMap(({ whole, parts }) =>
        parts.map((part) =>
          compare({ rule: 'subset', what: '部分与总体', left: part, sign: '≤', right: whole, span: spanOf(mentionsOf([whole, part])) }),
        ),
      ),
  );
