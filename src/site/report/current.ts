import type { Reading } from './reading.ts';

/** The reading of the report whose text is being rendered. */
export function currentReading(locals: App.Locals): Reading {
  if (!locals.reading) throw new Error('A component of a report’s text was used outside of a report page.');
  return locals.reading;
}
