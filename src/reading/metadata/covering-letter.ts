/** A letter that covers a report: 关于报送《某县2022年度履行教育职责自评报告》的函. */
const LETTER =
  /(?:报送|上报|呈报|呈送|提交|报告|报请审议|印发|公开|公布|公示|发布)\s*《(?<inner>[^《》]{4,120})》(?:的(?:函|报告|请示|通知))?$/;
/** A notice that makes a report known: 关于《某县2022年度履行教育职责自评报告》的公示. */
const NOTICE =
  /关于(?:对|将|公开|公布|公示|发布|征求)?《(?<inner>[^《》]{4,120}(?:报告|总结|情况|公报))》(?:进行|予以)?的?(?:公示|公告|通告|公布)$/;

/** The title of the report that a letter covers or a notice makes known; null where a title is neither's. */
export function coveredTitle(title: string): string | null {
  const words = title.replace(/\s+/g, '');
  return (LETTER.exec(words) ?? NOTICE.exec(words))?.groups?.['inner'] ?? null;
}
