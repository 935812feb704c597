/** Whether the process that started this one answers what pages ask of reports. */
export const ANSWERED = process.env['SITE_FACTS'] === '1';

/**
 * The share of a site that this process builds, from `SITE_PART` (`1/2`): several processes build the pages of a large site side by side, and only the
 * first one writes what there is once. Null where one process builds all, or none is being built.
 */
export const PART: { number: number; of: number } | null = partIn(process.env['SITE_PART']);

function partIn(words: string | undefined): typeof PART {
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(words ?? '') ?? [];
  return number && of ? { number: Number(number), of: Number(of) } : null;
}
