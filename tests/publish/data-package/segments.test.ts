import { crc32, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archive } from '../../../src/publish/data-package/archive.ts';
import { joinSegments, segment } from '../../../src/publish/data-package/segments.ts';

test.each([
  ['nothing', []],
  ['one', ['小学24所\n']],
  ['some of which are empty', ['', 'a', '', '二', '']],
  ['long ones', ['x'.repeat(70_000), '每万名学生'.repeat(9_999), 'y']],
])('stretches deflated alone give the file: %s', (_, stretches) => {
  const file = joinSegments(stretches.map(segment));
  const bytes = Buffer.from(stretches.join(''));
  expect(inflateRawSync(file.data).equals(bytes)).toBe(true);
  expect(file).toMatchObject({ crc: crc32(bytes), size: bytes.length });
  expect(Buffer.from(unzipSync(archive({ a: file }))['a'] ?? []).equals(bytes)).toBe(true);
});
