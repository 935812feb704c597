import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../src/pipeline/clean/index.ts';
import { read } from '../../src/pipeline/read/index.ts';
import { InputError } from '../../src/pipeline/types.ts';
import { GOVERNMENT_PAGE, pdfFile, wordFile } from './files.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const SEEDS: [format: string, seed: Uint8Array, runs: number][] = [
  ['txt', utf8('临泽县2023年教育工作总结\n来源：教育局\n全县现有学校56所，在校学生15234人。\n'.repeat(5)), 500],
  ['html', utf8(GOVERNMENT_PAGE('utf-8')), 100],
  ['docx', await wordFile(), 60],
  ['pdf', await pdfFile([[{ text: '全县现有学校五十六所在校学生一万余人', x: 90, y: 700 }]]), 60],
];

/** A seed with some bytes replaced and a part cut out. */
const mutated = (seed: Uint8Array) =>
  fc
    .record({
      edits: fc.array(fc.tuple(fc.nat(seed.length - 1), fc.nat(255)), { maxLength: 20 }),
      cut: fc.tuple(fc.nat(seed.length), fc.nat(200)),
    })
    .map(({ edits, cut: [from, length] }) => {
      const bytes = Uint8Array.from(seed);
      for (const [at, byte] of edits) bytes[at] = byte;
      return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(from + length)]);
    });

test.each(SEEDS)('any %s gives text in ordered blocks or one clear refusal', async (format, seed, runs) => {
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: mutated(seed) }, fc.uint8Array({ maxLength: 300 })), async (bytes) => {
      const source = await read({ file: `fuzz.${format}`, bytes }).catch((error: unknown) => error);
      if (source instanceof InputError) {
        expect(source.hint).not.toBe('');
        return;
      }
      if (source instanceof Error) throw source;
      const { text, blocks, dropped } = clean(source as Awaited<ReturnType<typeof read>>);
      const parts = [...blocks, ...dropped].sort((a, b) => a.start - b.start);
      expect(
        parts
          .map((part) => text.slice(part.start, part.end))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
    }),
    { numRuns: runs },
  );
});
