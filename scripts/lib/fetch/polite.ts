import { setTimeout } from 'node:timers/promises';
import { type Answer, type Asking, ask, FetchError } from './request.ts';
import { EVERYTHING, NOTHING, parseRobots, type Robots } from './robots.ts';

/** Least time between two requests to one site, in milliseconds. */
const PAUSE = 1_000;
/** Most of a `robots.txt` that is read, in bytes (RFC 9309 asks for 500 KiB at least). */
const ROBOTS_LIMIT = 1024 * 1024;

/** Asks addresses politely: what `robots.txt` allows, one at a time, with pauses. */
export class Visitor {
  readonly #asking: Asking;
  readonly #pause: number;
  readonly #robots = new Map<string, Robots>();
  readonly #last = new Map<string, number>();

  /** A site of one's own, in a private network, is asked without pauses. */
  constructor(asking: Asking) {
    this.#asking = asking;
    this.#pause = asking.private ? 0 : PAUSE;
  }

  /** Ask an address. @throws FetchError where the site does not allow it, or there is no answer that may be taken */
  async get(address: string): Promise<Answer> {
    const { origin, pathname, search } = new URL(address);
    const robots = await this.#robotsOf(origin);
    if (!robots.allows(pathname + search)) throw new FetchError('the robots.txt of the site does not allow programs to ask for it');
    await this.#wait(origin, robots.delay);
    return await ask(address, this.#asking);
  }

  async #robotsOf(origin: string): Promise<Robots> {
    const known = this.#robots.get(origin);
    if (known) return known;
    const robots = await this.#ask(`${origin}/robots.txt`);
    this.#robots.set(origin, robots);
    return robots;
  }

  /** A site that has none allows everything; one that fails to say allows nothing. */
  async #ask(address: string): Promise<Robots> {
    await this.#wait(new URL(address).origin, 0);
    const { status, headers, bytes } = await ask(address, { ...this.#asking, limit: ROBOTS_LIMIT });
    if (status >= 500) return NOTHING;
    const isRules = status === 200 && !/html/i.test(headers.type ?? '');
    return isRules ? parseRobots(bytes.toString('utf8')) : EVERYTHING;
  }

  async #wait(origin: string, delay: number): Promise<void> {
    const since = Date.now() - (this.#last.get(origin) ?? Number.NEGATIVE_INFINITY);
    const missing = (this.#pause && Math.max(this.#pause, delay * 1000)) - since;
    if (missing > 0) await setTimeout(missing);
    this.#last.set(origin, Date.now());
  }
}
