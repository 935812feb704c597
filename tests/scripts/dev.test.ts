import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { command } from './run.ts';

test('npm run dev answers --help in our words', async () => {
  const { code, stdout } = await command('dev', '--help');
  expect(code).toBe(0);
  expect(stdout).toContain('Usage: npm run dev --');
  expect(stdout).toContain('--port');
  expect(stdout).not.toMatch(/telemetry/i);
});

test.each(['0', '70000', 'x', '-1'])('npm run dev refuses the port %s', async (port) => {
  const { code, stderr } = await command('dev', `--port=${port}`);
  expect(code).toBe(1);
  expect(stderr).toContain('Expected a port from 1 to 65535');
});

test('no command of the project starts Astro by itself: it would tell of its use', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  for (const script of Object.values<string>(scripts)) expect(script).not.toMatch(/^astro\b|&& astro\b/);
});
