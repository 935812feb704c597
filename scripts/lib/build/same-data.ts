/** Whether two pieces of data are written as the same JSON: the same values, keys in the same order. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, at) => isSameData(value, other[at]));
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [own, others] = [Object.keys(one), Object.keys(other)];
  if (own.length !== others.length) return false;
  for (let at = 0; at < own.length; at++) {
    const key = own[at] ?? '';
    if (key !== others[at] || !isSameData(one[key], other[key])) return false;
  }
  return true;
}

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === 'object' && data !== null;
