import type { Mention, Scan } from '../model/index.ts';

/** Fields of a figure that are read from its characters and those around it. */
const READ_FIELDS = ['value', 'unit', 'stage', 'period', 'status', 'scope', 'place'];

/** A figure of recognised text: all of it is doubtful until a person has looked at the picture. */
export function doubted<M extends Pick<Mention, 'doubtful'>>(mention: M): M {
  return { ...mention, doubtful: READ_FIELDS };
}

/** A scan that keeps pictures only of the lines in which a figure stands. */
export function scanOf(scan: Scan, mentions: readonly Pick<Mention, 'start' | 'end'>[]): Scan {
  const lines = scan.lines.map(({ picture, ...line }) =>
    picture && mentions.some(({ start, end }) => start < line.end && end > line.start) ? { ...line, picture } : line,
  );
  return { ...scan, lines };
}
