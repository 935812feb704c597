import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { type Lane, threadLane } from '../../scripts/lib/convert/thread-lane.ts';

/** A thread that answers each name with itself; some names end it, throw, or let it answer nothing any more. */
const SCRIPT = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (file) => {
    if (file === 'throws') throw new Error('out of ink');
    if (file === 'exits') process.exit(3);
    if (file === 'hangs') parentPort.removeAllListeners('message').on('message', () => {});
    else parentPort.postMessage({ file, state: 'done' });
  });
`;
const started = () => new Worker(SCRIPT, { eval: true });

/** Seconds for a name that is never answered: a thread of a busy machine takes one of them to start. */
const LIMIT = 5;

/** Work off names on a number of threads; what was said of each, in the order in which it came, and how many threads were started besides. */
async function run(names: readonly string[], threads = 1): Promise<{ said: string[]; more: number }> {
  const said: string[] = [];
  let more = 0;
  const lane: Omit<Lane, 'first'> = {
    queue: names.values(),
    another: () => {
      more++;
      return started();
    },
    settle: (outcome) => said.push('failure' in outcome ? `${outcome.file}: ${outcome.failure.message}` : outcome.file),
    ...(names.includes('hangs') && { limit: LIMIT }),
  };
  await Promise.all(Array.from({ length: threads }, () => threadLane({ ...lane, first: started() })));
  return { said, more };
}

describe('a thread', () => {
  test.each([[[]], [['a']], [['a', 'b', 'c', 'd', 'e']]])('does %j in their order', async (names) => {
    expect(await run(names)).toEqual({ said: names, more: 0 });
  });

  test.each([
    ['throws', 'throws: The conversion broke down: out of ink'],
    ['exits', 'exits: The conversion ended with exit code 3.'],
    ['hangs', `hangs: The conversion took more than ${LIMIT} seconds.`],
  ])('that breaks (%s) fails one source; another thread goes on with what it had not begun', async (name, message) => {
    expect(await run(['a', name, 'b', 'c'])).toEqual({ said: ['a', message, 'b', 'c'], more: 1 });
  });

  test('shares a queue with others, and nothing is done twice or left out', async () => {
    const names = Array.from({ length: 40 }, (_, at) => (at % 9 === 4 ? 'throws' : `r${at}`));
    const { said, more } = await run(names, 3);
    expect(said.map((one) => one.split(':')[0]).sort()).toEqual([...names].sort());
    expect(more).toBe(names.filter((name) => name === 'throws').length);
  });
});
