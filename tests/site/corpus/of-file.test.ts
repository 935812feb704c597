import { afterAll, beforeAll, expect, test } from 'vitest';
import { question, traced } from '../../../src/site/corpus/ask.ts';
import { answerWith, type Host } from '../../../src/site/corpus/host.ts';

const words = question('words-of-file', (facts, id: string) => facts.page(id).split(' '), {
  file: 'page',
  read: (page) => page.split(' '),
});
const count = question('count-of-words', (facts, id: string) => facts.page(id).length);

let trace: ReadonlyMap<string, string> | undefined;
const host: Host = {
  ask: async (name, [id]) =>
    name === 'words-of-file' && id === 'told' ? { json: '["as","told"]', hash: 'own' } : { file: 'two words', hash: 'of the file' },
  knowledge: () => Promise.reject(new Error('nobody asks')),
  made: (_, page) => {
    trace = page.trace;
  },
  texts: () => undefined,
};
const HOST = Symbol.for('county-education-reports.host');
beforeAll(() => answerWith(host));
afterAll(() => Reflect.deleteProperty(globalThis, HOST));

const page = { page: Buffer.from('<p>'), places: [] };

test('an answer that is made of a file is made of what that holds where a page asks', async () => {
  await traced('/a/', async () => {
    expect(await words('one')).toEqual(['two', 'words']);
    return page;
  });
  expect([...(trace ?? [])]).toEqual([['words-of-file ["one"]', 'of the file']]);
});

test('and is taken as it is where it is told', async () => {
  await traced('/b/', async () => {
    expect(await words('told')).toEqual(['as', 'told']);
    return page;
  });
  expect([...(trace ?? [])]).toEqual([['words-of-file ["told"]', 'own']]);
});

test('a file is no answer to a question that is made of none', async () => {
  await expect(count('one')).rejects.toThrow('count-of-words');
});
