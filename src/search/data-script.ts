/**
 * A value as a classic script that hands it over under a path: what `loadData` of the browser reads. `<` is escaped, so that the file
 * could stand inside a page too.
 */
export function dataScript(path: string, value: unknown): string {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return `(globalThis.countyReports??={})[${JSON.stringify(path)}]=${json};\n`;
}
