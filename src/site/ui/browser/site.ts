/**
 * Where the site stands: the folder above `assets/`, read from the address of the running script. The same code then works on a domain,
 * under a path, and from a disk.
 */
const script = document.currentScript as HTMLScriptElement | null;
export const root = new URL('..', script?.src || location.href).href;

/** True where the site is read from files, without a server. */
export const fromDisk = location.protocol === 'file:';

/** Address of a page, given from the root without a leading slash (`reports/<id>/#m-…`). On a disk, folders are named by their index file. */
export function pageUrl(path: string): string {
  const [, address = '', rest = ''] = /^([^?#]*)(.*)$/.exec(path) ?? [];
  return `${root}${address}${fromDisk && (address === '' || address.endsWith('/')) ? 'index.html' : ''}${rest}`;
}

/** What data scripts hand over, by their path (`search/meta`). */
type Registry = Record<string, unknown>;
declare global {
  var countyReports: Registry | undefined;
}

const loading = new Map<string, Promise<unknown>>();

/** Load a script of `assets/` by the name of its file; it offers something under a name of its own. @throws Error where it does not come */
export function loadAsset<T>(file: string, name: string): Promise<T> {
  return loadData(`assets/${file}`.replace(/\.js$/, ''), name);
}

/** Hand over what a script was loaded for. */
export function offer(name: string, value: unknown): void {
  globalThis.countyReports ??= {};
  globalThis.countyReports[name] = value;
}

/**
 * Load a data script (`<root><path>.js`), which puts its value under its path. Classic scripts also load from disk, where `fetch` does
 * not. A path that failed is tried again the next time.
 *
 * @param name under which the script puts it, where that is not its path; what is there already is taken
 * @throws Error naming the path where the script does not load or hands over nothing
 */
export function loadData<T>(path: string, name = path): Promise<T> {
  const known = loading.get(path);
  if (known) return known as Promise<T>;
  const value = new Promise<unknown>((resolve, reject) => {
    if (globalThis.countyReports && name in globalThis.countyReports) {
      resolve(globalThis.countyReports[name]);
      return;
    }
    const element = document.createElement('script');
    const fail = () => {
      element.remove();
      reject(new Error(path));
    };
    element.src = `${root}${path}.js`;
    element.onerror = fail;
    element.onload = () =>
      globalThis.countyReports && name in globalThis.countyReports ? resolve(globalThis.countyReports[name]) : fail();
    document.head.append(element);
  });
  loading.set(path, value);
  value.catch(() => loading.delete(path));
  return value as Promise<T>;
}
