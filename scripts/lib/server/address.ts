import { join, normalize, sep } from 'node:path';

/** Path below the folder that an address asks for; null where it leads outside of the base path or of the folder, or is badly escaped. */
export function fileFor(address: string, base: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(address.split(/[?#]/)[0] ?? '');
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes('\0')) return null;
  const local = normalize(path.slice(base.length) || '.');
  if (local.startsWith('..') || local.startsWith(sep)) return null;
  return path.endsWith('/') ? join(local, 'index.html') : local;
}

/** A base path with a slash at both ends, as `BASE_PATH` may lack them. */
export function basePath(given: string | undefined): string {
  const inner = (given ?? '').replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}
