import type { PageFile } from '../astro/page-protocol.ts';

/** Pages that a process is given at a time: few, so that all end together. */
const AT_ONCE = 24;

/** Divides pages among processes, each of which takes some when it has made those before. */
export type PageQueue = {
  /** Some pages, none when all are given; the first who asks names all. */
  next: (all?: readonly PageFile[]) => readonly PageFile[];
  /** Whether all are given. */
  done: () => boolean;
};

/**
 * Pages that wait to be made. Both languages of one, those of one county and its reports, and those of one indicator and its chart, go to the same process, which reads what they show once.
 *
 * @param toMake of all pages those that are to be made; called once
 */
export function pageQueue(toMake: (all: readonly PageFile[]) => readonly PageFile[]): PageQueue {
  let waiting: PageFile[][] | null = null;
  return {
    next: (all) => {
      if (all) waiting ??= byContent(toMake(all));
      const given: PageFile[] = [];
      while (waiting?.length && given.length < AT_ONCE) given.push(...(waiting.shift() ?? []));
      return given;
    },
    done: () => waiting?.length === 0,
  };
}

const ENGLISH = /^en\//;
/** What a page is about: a county, or an indicator. */
const ABOUT = /^(?:(?:districts|reports)\/(\d{6})\b|(?:embed\/)?indicators\/([^/]+)\/)/;

/** Pages that show the same: of one county, of one indicator, or of one address without its language. */
function byContent(files: readonly PageFile[]): PageFile[][] {
  return [
    ...Map.groupBy(files, (file) => {
      const page = file.replace(ENGLISH, '');
      const [, county, indicator] = ABOUT.exec(page) ?? [];
      return county ?? indicator ?? page;
    }).values(),
  ];
}
