/** Folders that have a package with a lock of its own: the project, and what few people need, which the main install leaves out. */
export const PACKAGES = [
  '.',
  'scripts/ocr',
  'scripts/gazetteer',
  'scripts/bench/peers/eleventy',
  'scripts/bench/peers/starlight',
  'scripts/bench/peers/pagefind',
];

/** What concerns us of `package-lock.json`: installed packages by their place below the project. */
export type Lockfile = { packages: Record<string, { version?: string; integrity?: string; link?: boolean }> };

/** Packages that would be installed without being held against a hash. */
export function withoutIntegrity({ packages }: Lockfile): { place: string; name: string; version: string }[] {
  return Object.entries(packages)
    .filter(([place, { integrity, link }]) => place !== '' && !link && !integrity)
    .map(([place, { version = '' }]) => ({ place, name: place.split('node_modules/').at(-1) ?? place, version }));
}
