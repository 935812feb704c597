import { viewFiles } from './view-files.ts';

/** Loaded when a reader first takes a view away. */
globalThis.countyReports ??= {};
globalThis.countyReports['view-files'] = viewFiles;
