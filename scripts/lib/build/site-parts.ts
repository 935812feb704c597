/** How a site is divided. */
export type Division = {
  /** Pages up to which one process makes all: starting several takes longer than they save. */
  together: number;
};

const DIVISION: Division = { together: 800 };

/**
 * Number of processes among which pages are divided.
 *
 * @param pages pages that are to be made, about
 * @param cores processes that run at a time
 */
export function partsFor(pages: number, cores: number, { together }: Division = DIVISION): number {
  return pages <= together ? 1 : Math.max(1, cores);
}
