import { expect, test } from 'vitest';
import { sidecarFile } from '../../../scripts/lib/review/sidecar-file.ts';
import { temporary } from '../run.ts';

const ID = '330803-2019-self-assessment';

test.each([
  ['a bracket that does not close', 'note: 校核\nreviews:\n  - of: figure\n    at: { quote: 12所\n', 5],
  ['a key nobody knows', 'url: https://example.org/\nyaer: 2019\n', 2],
  [
    'a verdict nobody knows',
    'note: x\nreviews:\n  - of: report\n    saw: 0123abcd\n    verdict: perhaps\n    by: lx\n    on: 2026-01-02\n',
    5,
  ],
])('a broken sidecar is shown at its line: %s', (_, yaml, line) => {
  const work = temporary();
  work.source(`${ID}.yaml`, yaml);
  const file = sidecarFile(work.sources, `${ID}.txt`);
  expect(file.sidecar).toBeNull();
  expect(file.broken).toMatchObject({ file: `${ID}.yaml`, line });
  const at = (file.broken?.line ?? 0) - (file.broken?.first ?? 0);
  expect(file.broken?.lines[at]).toBe(yaml.split('\n')[line - 1]);
});

test('a source without a sidecar has an empty one', () => {
  expect(sidecarFile(temporary().sources, `${ID}.txt`)).toMatchObject({ text: '', sidecar: {}, broken: null });
});
