import { describe, expect, test } from 'vitest';
import { partsBar } from '../../src/charts/parts.ts';

const part = (label: string, value: number) => ({ label, value, words: `${value} 所`, href: `#${label}` });
/** Words under a bar: those that are always there, and those for wide screens alone. */
function under(parts: ReturnType<typeof part>[], width = 1) {
  const found = [...partsBar({ parts, width, label: '学校' }).text.matchAll(/<text( class="w")?[^>]*>([^<]*)</g)];
  const words = (wide: boolean) => found.filter((match) => (match[1] !== undefined) === wide).map((match) => match[2]);
  return { always: words(false), wide: words(true) };
}

describe('parts are named under their bar where the words have room', () => {
  test('on a phone only those that do not touch the next one there', () => {
    expect(under([part('小学', 24), part('幼儿园', 85), part('初中', 9)])).toEqual({
      always: ['幼儿园 85 所'],
      wide: ['小学 24 所', '初中 9 所'],
    });
  });

  test('long words need a longer part', () => {
    expect(under([part('成人文化技术学校', 15), part('幼儿园', 85)]).wide).toEqual(['成人文化技术学校 15 所']);
    expect(under([part('成人文化技术学校和社区教育中心', 15), part('幼儿园', 85)]).wide).toEqual([]);
  });

  test('nowhere under a bar that is short itself', () => {
    expect(under([part('小学', 24), part('幼儿园', 85)], 0.05)).toEqual({ always: [], wide: [] });
  });

  test('a part of nothing has no name under it', () => {
    expect(under([part('小学', 0)])).toEqual({ always: [], wide: [] });
  });
});
