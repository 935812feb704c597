/** Does a task when its turn comes. */
export type Turns = <T>(task: () => Promise<T>) => Promise<T>;

/** Turns for tasks: so many at a time, begun in the order in which they were given. */
export function turns(most: number): Turns {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
