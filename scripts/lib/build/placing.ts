import { join } from 'node:path';
import type { Kept } from './kept.ts';

/** Where kept files are put. */
type Places = {
  kept: Kept;
  /** Folder of the new site. */
  out: string;
  /** Folder of the site that it takes the place of. */
  earlier?: string | undefined;
};

/** Puts kept files in their places of a new site. One that the earlier site has in the same place stays there: to link it anew, and to remove the old link, takes longer. */
export class Placing {
  readonly #of: Places;
  readonly #stay: string[] = [];

  constructor(of: Places) {
    this.#of = of;
  }

  /** Put what is kept under a key in the place of a path. @returns false where nothing is kept */
  put(key: string, path: string): boolean {
    const { kept, out, earlier } = this.#of;
    if (earlier === undefined || !kept.isAt(key, join(earlier, path))) return kept.link(key, join(out, path));
    this.#stay.push(path);
    return true;
  }

  /** Paths of the files that stay where the earlier site has them; the new one lacks them. */
  get stay(): readonly string[] {
    return this.#stay;
  }
}
