import { afterEach, expect, test, vi } from 'vitest';
import type { TestModule } from 'vitest/node';
import UnderWay from '../../../scripts/lib/test/under-way.ts';

afterEach(() => vi.restoreAllMocks());

test('a run that is told to end names the files that have begun and not ended', () => {
  const told: string[] = [];
  let end: (() => void) | undefined;
  vi.spyOn(process, 'once').mockImplementation((signal, act) => {
    if (signal === 'SIGTERM') end = act as () => void;
    return process;
  });
  vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  vi.spyOn(console, 'log').mockImplementation((line) => told.push(line));
  const file = (relativeModuleId: string) => ({ relativeModuleId }) as TestModule;
  const reporter = new UnderWay();
  reporter.onInit();
  for (const name of ['a', 'b', 'c']) reporter.onTestModuleQueued(file(name));
  reporter.onTestModuleEnd(file('b'));
  end?.();
  expect(told).toEqual(['Under way when the run was ended: a, c']);
  expect(process.exit).toHaveBeenCalledWith(1);
});
