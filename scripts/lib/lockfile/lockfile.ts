/** What concerns us of `package-lock.json`: installed packages by their place below the project. */
export type Lockfile = { packages: Record<string, { version?: string; integrity?: string; link?: boolean }> };

/** Packages that would be installed without being held against a hash. */
export function withoutIntegrity({ packages }: Lockfile): { place: string; name: string; version: string }[] {
  return Object.entries(packages)
    .filter(([place, { integrity, link }]) => place !== '' && !link && !integrity)
    .map(([place, { version = '' }]) => ({ place, name: place.split('node_modules/').at(-1) ?? place, version }));
}
