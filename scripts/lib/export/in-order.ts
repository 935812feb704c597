/**
 * Do something to items, several at a time, and give the results in the order of the items. No more results are held than are under way.
 *
 * @param atOnce how many are under way
 */
export async function* inOrder<T, R>(items: Iterable<T>, atOnce: number, act: (item: T) => Promise<R>): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for (const item of items) {
    const result = act(item);
    // Told when its turn comes, not as one that nobody waits for.
    result.catch(() => {});
    underWay.push(result);
    if (underWay.length >= atOnce) yield (await underWay.shift()) as R;
  }
  for (const result of underWay) yield await result;
}
