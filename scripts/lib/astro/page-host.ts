import { readFileSync } from 'node:fs';
import type { Plain } from '../../../src/site/corpus/facts.ts';
import { type AsText, answerWith, type Host, type HostAnswer } from '../../../src/site/corpus/host.ts';
import type { PageAnswer, PageFile, PageMessage, PageRequest } from './page-protocol.ts';

type Sent = PageRequest extends infer R ? (R extends { number: number } ? Omit<R, 'number'> : never) : never;
type Answer<K extends string> = Extract<PageAnswer, Record<K, unknown>>;

const waiting = new Map<number, { resolve: (answer: PageAnswer) => void; reject: (error: Error) => void }>();
const outgoing: PageMessage[] = [];
const utf8 = new TextDecoder();
let last = 0;

/** Tell the process that started this one, when all pages under way wait for answers: one sending takes as long as a small page. */
export function tell(message: PageMessage): void {
  if (outgoing.push(message) === 1) setImmediate(sendAll);
}

/** Send what waits to be sent. */
export async function sendAll(): Promise<void> {
  const messages = outgoing.splice(0);
  if (messages.length > 0) await new Promise((sent) => process.send?.(messages, sent));
}

async function request<K extends 'answer' | 'knowledge' | 'make'>(sent: Sent, kind: K): Promise<Answer<K>> {
  const number = ++last;
  const answer = await new Promise<PageAnswer>((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    tell({ number, ...sent });
  });
  if (kind in answer) return answer as Answer<K>;
  throw new Error(`Another answer was expected to ${JSON.stringify(sent)}.`);
}

function takeAll(answers: readonly PageAnswer[]): void {
  for (const answer of answers) take(answer);
}

function take(answer: PageAnswer): void {
  const asked = waiting.get(answer.number);
  waiting.delete(answer.number);
  if ('error' in answer) asked?.reject(new Error(answer.error));
  else asked?.resolve(answer);
}

async function ask(name: string, args: readonly Plain[]): Promise<HostAnswer> {
  const { answer } = await request({ ask: name, args }, 'answer');
  const { hash } = answer;
  return 'json' in answer ? { json: utf8.decode(answer.json), hash } : { file: readFileSync(answer.path, 'utf8'), hash };
}

/** Of all pages, handed over the first time, some that this process is to make; none when all are made. */
export async function pagesToMake(all?: readonly PageFile[]): Promise<readonly PageFile[]> {
  return (await request(all ? { pages: all } : { more: true }, 'make')).make;
}

/**
 * Have pages ask the process that started this one.
 *
 * @param made called with the address of a page and the page, what it asked and its late values
 * @returns how the component of a page leaves the page as text, once their middleware is loaded
 */
export function connectPages(made: Host['made']): { asText: () => AsText } {
  let offered: AsText | undefined;
  process.on('message', takeAll);
  answerWith({
    ask,
    knowledge: async () => (await request({ knowledge: true }, 'knowledge')).knowledge,
    made,
    texts: (asText) => {
      offered = asText;
    },
  });
  return {
    asText: () => {
      if (!offered) throw new Error('The pages have not said how they become text.');
      return offered;
    },
  };
}
