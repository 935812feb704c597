import { parse } from 'node:path';
import { RECOGNITION_ENDING } from '../../../src/model/index.ts';

/** Ending of a sidecar. */
export const SIDECAR = '.yaml';

/** What a file among the sources is: a report, what a person told of one, or the text that was recognised in one. */
export type SourceFile = {
  kind: 'report' | 'sidecar' | 'recognition';
  stem: string /** 1 for what was taken in first. */;
  version: number;
};

/** What a file among the sources is, by its name: `ID.html`, `ID.v2.html`, `ID.yaml`, `ID.ocr.json`, `ID.v2.ocr.json`. */
export function sourceFile(name: string): SourceFile {
  const recognition = name.toLowerCase().endsWith(RECOGNITION_ENDING);
  const bare = recognition ? name.slice(0, -RECOGNITION_ENDING.length) : parse(name).name;
  const [, stem = bare, version = '1'] = /^(.+)\.v([2-9]|[1-9]\d{1,3})$/.exec(bare) ?? [];
  const kind = recognition ? 'recognition' : /\.ya?ml$/i.test(name) ? 'sidecar' : 'report';
  return { kind, stem, version: Number(version) };
}

/** What a report and all that belongs to it are called: file name without ending and version; its id where the source is named so. */
export function stem(file: string): string {
  return sourceFile(file).stem;
}

/** Name of a version of a source. */
export function versionName(stem: string, version: number, ending: string): string {
  return version === 1 ? `${stem}${ending}` : `${stem}.v${version}${ending}`;
}

/** Name of the file that holds the recognised text of a source. */
export function recognitionName(file: string): string {
  const { stem, version } = sourceFile(file);
  return versionName(stem, version, RECOGNITION_ENDING);
}
