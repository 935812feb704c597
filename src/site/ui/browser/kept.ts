/** Something kept in this browser, read and written as JSON. Storage may be closed (private windows, some `file://` set-ups), and hold anything. */
export type Kept<T> = { read(): T; write(value: T): boolean };

/**
 * What is kept under a key.
 *
 * @param key name in the storage
 * @param accept makes sure of what was found there; it is given `null` where nothing can be read
 */
export function kept<T>(key: string, accept: (found: unknown) => T): Kept<T> {
  return {
    read: () => {
      try {
        return accept(JSON.parse(localStorage.getItem(key) ?? 'null'));
      } catch {
        return accept(null);
      }
    },
    write: (value) => {
      try {
        localStorage.setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
  };
}
