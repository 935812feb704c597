/**
 * Whether share images are made and pages name them: `SHARE_IMAGES=off` leaves them away, and an offline copy, which nobody links to, has none.
 */
export function shareImages(environment: Record<string, string | undefined>): boolean {
  return environment['SHARE_IMAGES'] !== 'off' && !environment['COPY_DATE'];
}

/** Path of a share image: of a county by its code, of the site itself without one. */
export function shareImagePath(district?: string): string {
  return `/share/${district ?? 'site'}.png`;
}
