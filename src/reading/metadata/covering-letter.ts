/** A letter that covers a report: 关于报送《某县2022年度履行教育职责自评报告》的函. */
const LETTER = /(?:报送|上报|呈报|呈送|提交|报告|报请审议|印发)\s*《(?<inner>[^《》]{4,120})》(?:的(?:函|报告|请示|通知))?$/;

/** The title of the report that a letter covers; null where a title is no covering letter's. */
export function coveredTitle(title: string): string | null {
  return LETTER.exec(title.replace(/\s+/g, ''))?.groups?.['inner'] ?? null;
}
