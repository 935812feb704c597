import { ANSWERED } from '../../../src/collections/part.ts';
import { answerWith, type Trace } from '../../../src/site/corpus/ask.ts';
import type { PageAnswer, PageFile, PageMade, PageRequest } from './page-protocol.ts';

type Sent = PageRequest extends infer R ? (R extends { number: number } ? Omit<R, 'number'> : never) : never;

/** Answers that are kept: of questions without arguments, which many pages ask. */
const kept = new Map<string, Promise<{ json: string; hash: string }>>();
const waiting = new Map<number, { resolve: (answer: PageAnswer) => void; reject: (error: Error) => void }>();
let last = 0;

/** Whether the process that started this one answers what pages ask. */
export const hasHost = ANSWERED && process.send !== undefined;

function request(sent: Sent): Promise<PageAnswer> {
  const number = ++last;
  // Whoever waits for an answer is not done.
  if (waiting.size === 0) process.channel?.ref();
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    process.send?.({ number, ...sent });
  });
}

function take(answer: PageAnswer): void {
  const asked = waiting.get(answer.number);
  waiting.delete(answer.number);
  if (waiting.size === 0) process.channel?.unref();
  if ('error' in answer) asked?.reject(new Error(answer.error));
  else asked?.resolve(answer);
}

async function ask(name: string, args: Parameters<Parameters<typeof answerWith>[0]['ask']>[1]) {
  const answered = await request({ ask: name, args });
  if (!('answer' in answered)) throw new Error(`Another answer was expected to ${name}.`);
  return answered.answer;
}

/** The pages among all that this process is to make. */
export async function pagesToMake(pages: readonly PageFile[]): Promise<ReadonlySet<PageFile>> {
  const answered = await request({ pages });
  if (!('make' in answered)) throw new Error('Another answer was expected to the list of pages.');
  return new Set(answered.make);
}

/**
 * Have pages ask the process that started this one.
 *
 * @param fileOf file of the page at an address
 */
export function connectPages(fileOf: (address: string) => PageFile | undefined): void {
  process.on('message', take);
  answerWith({
    ask: (name, args) => {
      if (args.length > 0) return ask(name, args);
      const answer = kept.get(name) ?? ask(name, args);
      kept.set(name, answer);
      return answer;
    },
    knowledge: async () => {
      const answered = await request({ knowledge: true });
      if (!('knowledge' in answered)) throw new Error('Another answer was expected to the request for the knowledge.');
      return answered.knowledge;
    },
    made: (address, trace) => tell(fileOf(address), trace),
  });
}

function tell(made: PageFile | undefined, trace: Trace): void {
  if (made !== undefined) process.send?.({ made, trace: [...trace] } satisfies PageMade);
}
