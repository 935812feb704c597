import type { DeskEvent, DeskReport, DeskStart, Proposal, QueueAnswer, QueueName, Writing, Written } from '../wire.ts';

/** Where the desk’s program answers: the address of the page up to its token. */
const base = document.documentElement.dataset['base'] ?? '/';

/** The program refused: its status, and what it said. */
export class Refused extends Error {
  readonly status: number;
  readonly body: unknown;
  constructor(status: number, body: unknown) {
    super(typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : `${status}`);
    this.status = status;
    this.body = body;
  }
}

async function answered<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(response.status, body);
  return body as T;
}

async function get<T>(path: string, query: Readonly<Record<string, string>> = {}): Promise<T> {
  return answered(await fetch(`${base}api/${path}?${new URLSearchParams(query)}`));
}

async function post<T>(path: string, body: object): Promise<T> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return answered(await fetch(`${base}api/${path}`, init));
}

/** A quantity as the project's grammar reads it. */
export type ParsedQuantity = { value: number; valueHigh: number | null; unit: string; qualifier: string } | null;

export type QueueQuestion = { name: QueueName; report: string | null; indicator: string | null; seed: number };

/** What the page asks of the desk’s program. @throws Refused, and TypeError where it does not answer at all */
export const server = {
  start: () => get<DeskStart>('start'),
  report: (id: string) => get<DeskReport>('report', { id }),
  queue: ({ name, report, indicator, seed }: QueueQuestion) =>
    get<QueueAnswer>('queue', { name, report: report ?? '', indicator: indicator ?? '', seed: String(seed) }),
  write: (writing: Writing) => post<Written>('review', writing),
  undo: (act: number) => post<{ report: DeskReport; keys: readonly string[] }>('undo', { act }),
  reviewer: (by: string) => post<{ by: string }>('reviewer', { by }),
  /** @param unit of a number that is written without one */
  parse: (words: string, unit = '') => post<ParsedQuantity>('parse', { words, unit }),
  paste: (text: string) => post<{ taken: number; unplaced: number }>('messages', { text }),
  opinion: (report: string, key: string) => post<Proposal>('opinion', { report, key }),
  /** Calls back with whatever happens, and with null where the program does not answer any more. */
  listen(tell: (event: DeskEvent | null) => void): void {
    const source = new EventSource(`${base}api/events`);
    source.onmessage = ({ data }) => tell(JSON.parse(data) as DeskEvent);
    source.onerror = () => source.readyState === EventSource.CLOSED && tell(null);
  },
};
