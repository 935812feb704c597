import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognising, recognitionInstalled } from '../../scripts/lib/recognise/recognise.ts';
import { rowCuts } from '../../scripts/ocr/row-cuts.ts';
import { PictureError } from '../../src/model/error.ts';
import { recordSchema } from '../../src/model/index.ts';
import { command, temporary } from './run.ts';

/** A page set by us, with the text that was recognised in it. */
const FILES = join(import.meta.dirname, 'files');
const ID = '330803-2021-self-assessment';

describe('a scan', () => {
  it('is converted by the text kept beside it: every figure doubtful, with the picture of its line', async () => {
    const workspace = temporary();
    copyFileSync(join(FILES, 'scan.png'), join(workspace.sources, `${ID}.png`));
    copyFileSync(join(FILES, 'scan.ocr.json'), join(workspace.sources, `${ID}.ocr.json`));
    expect((await workspace.convert()).stderr).toBe('');
    const record = recordSchema.parse(JSON.parse(workspace.outputs()[`records/${ID}.json`] ?? ''));
    expect(record.source.format).toBe('png');
    expect(record.mentions.map(({ raw }) => raw)).toEqual(['36所', '18240人', '1207人', '2.6亿元', '12.5%']);
    expect(record.mentions.every(({ doubtful }) => doubtful?.includes('value'))).toBe(true);
    expect(new Set(record.observations.map(({ confidence }) => confidence))).toEqual(new Set(['doubtful']));
    const shown = record.source.ocr?.lines.filter(({ picture }) => picture).map(({ start, end }) => record.text.slice(start, end));
    expect(shown).toHaveLength(2);
    expect(shown?.[0]).toContain('36所');
  });

  it('without that text says what to do, and leaves the others', async () => {
    const workspace = temporary();
    copyFileSync(join(FILES, 'scan.png'), join(workspace.sources, `${ID}.png`));
    const { code, stderr } = await workspace.convert();
    expect(code).toBe(1);
    expect(stderr).toContain('The file is a picture.');
    expect(stderr).toContain('npm run add');
  });

  it('names the one command that installs recognition', async () => {
    const input = { file: 'scan.png', bytes: new Uint8Array(), sidecar: {} };
    const refused = recognising(input, () => Promise.reject(new PictureError('scan.png', 'A picture.', '')), {
      installed: () => false,
      run: () => Promise.reject(new Error('not asked')),
    });
    await expect(refused).rejects.toMatchObject({ hint: expect.stringContaining('npm ci --prefix scripts/ocr --ignore-scripts') });
  });

  it.runIf(recognitionInstalled())(
    'is recognised when it is added',
    async () => {
      const workspace = temporary();
      const { code, stdout } = await command('add', join(FILES, 'scan.png'), '--sources', workspace.sources, '--out', workspace.out);
      expect(stdout).toContain('1207人 = 1207 人');
      expect(code).toBe(0);
      expect(readdirSync(workspace.sources)).toEqual([`${ID}.ocr.json`, `${ID}.png`]);
      const kept = (name: string) => JSON.parse(readFileSync(name, 'utf8')).pages[0].lines.map(({ text }: { text: string }) => text);
      expect(kept(join(workspace.sources, `${ID}.ocr.json`))).toEqual(kept(join(FILES, 'scan.ocr.json')));
    },
    120_000,
  );
});

describe('a tall picture', () => {
  it('is cut where a row is empty', () => {
    const [width, height] = [4, 25];
    const pixels = Uint8Array.from({ length: width * height }, (_, i) => (Math.floor(i / width) % 9 === 0 ? 255 : (i % 2) * 200));
    const cuts = rowCuts(pixels, { width, height }, 10);
    expect(cuts).toEqual([
      { top: 0, height: 9 },
      { top: 9, height: 9 },
      { top: 18, height: 7 },
    ]);
  });
});
