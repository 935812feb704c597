import type { Finding } from '../../model/index.ts';
import { ordinalLike } from '../../text/ordinals.ts';
import { rankOf } from './markers.ts';
import type { Section } from './tree.ts';

const ORDINAL = /[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}|[①-⑳⑴-⒇⒈-⒛Ⅰ-Ⅻ]/;

/** Label with another ordinal in the same writing: 四、 with 3 is 三、. */
function relabelled(label: string, number: number): string {
  return label.replace(ORDINAL, (written) => ordinalLike(written, number));
}

const labelSpan = (section: Section) => ({ start: section.opening.start, end: section.opening.marker?.content ?? section.opening.end });

function afterPrevious(section: Section, previous: Section, seen: Set<number>): Finding | null {
  const [number, before] = [section.number as number, previous.number as number];
  const place = { severity: 'warning' as const, ...labelSpan(section), cause: labelSpan(previous) };
  if (number > before + 1) {
    const expected = relabelled(section.label, before + 1);
    return { rule: 'skipped-number', message: `“${previous.label}”之后是“${section.label}”，按顺序应为“${expected}”。`, ...place };
  }
  if (number === 1 || !seen.has(number)) return null;
  return {
    rule: 'repeated-number',
    message: `“${section.label}”重复出现，按顺序应为“${relabelled(section.label, before + 1)}”。`,
    ...place,
  };
}

function lost(section: Section): Finding {
  const message = `此处原文只有“${section.opening.marker?.label ?? ''}”，按前后顺序应为“${section.label}”。`;
  return { rule: 'lost-ordinal', severity: 'warning', message, ...labelSpan(section) };
}

function ofSiblings(siblings: Section[]): Finding[] {
  const findings: Finding[] = [];
  const previous = new Map<string, Section>();
  const seen = new Map<string, Set<number>>();
  for (const section of siblings) {
    if (section.inferred) findings.push(lost(section));
    if (section.number === null || rankOf(section.style) === 9) continue;
    const before = previous.get(section.style);
    const numbers = section.number === 1 || !before ? new Set<number>() : (seen.get(section.style) as Set<number>);
    const finding = before && !section.inferred ? afterPrevious(section, before, numbers) : null;
    if (finding) findings.push(finding);
    previous.set(section.style, section);
    seen.set(section.style, numbers.add(section.number));
  }
  return findings;
}

/** Oddities of numbering: ordinals lost, skipped and repeated among the sections of one parent. */
export function numberingFindings(sections: Section[]): Finding[] {
  return [...ofSiblings(sections), ...sections.flatMap((section) => numberingFindings(section.children))];
}
