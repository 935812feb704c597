import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mdx } from '../../../src/reading/mdx/index.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { recordOf } from '../../support/record.ts';
import { render, SETTINGS } from './compile.ts';

const settings = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];

/** Elements allowed: by default a bare address becomes a link, which does no harm to its words. */
const ALLOWED = { site: ['Passage'], defaults: ['Passage', 'a'] };

/** Compilers take the spaces beside a line break away, where a browser shows none of them. Everything else counts. */
const shown = (texts: Iterable<string>) => [...texts].map((text) => text.replace(/[ \t]*([\r\n]+)[ \t]*/g, '$1'));

/** Any text a decoder can give: hostile words, Chinese, punctuation and any code point, in any order. U+0000 has a test of its own. */
const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'binary-ascii', maxLength: 12 }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''))
  .filter((text) => text !== '');

describe.each(settings)('the text of a compiled page (%s)', (setting) => {
  it.each(HOSTILE)('keeps %j', async (text) => {
    const { passages, names } = await render(mdx(recordOf([text, `${text}${text}`, `前${text}后`])), setting);
    expect(shown(passages.values())).toEqual(shown([text, `${text}${text}`, `前${text}后`]));
    expect(ALLOWED[setting]).toEqual(expect.arrayContaining([...names]));
  });

  it('is the text of the source, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 4 }), async (texts) => {
        const { passages, names } = await render(mdx(recordOf(texts)), setting);
        expect(shown(passages.values())).toEqual(shown(texts));
        expect(ALLOWED[setting]).toEqual(expect.arrayContaining([...names]));
      }),
      { numRuns: 400 },
    );
  });
});
