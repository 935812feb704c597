/** Newest entries of a feed; one of a district has all. */
export const NEWEST = 100;

/**
 * Districts of a province with reports up to which each has a feed of its own. A file a district would be a sixth of all files of a large site; there the
 * feed of the province has its reports, marked with its code. Provinces are told apart so that another report changes no page of another province.
 */
const DISTRICT_FEEDS = 10;

/** Whether the districts of a province, of which so many have reports, have feeds of their own. */
export function hasDistrictFeeds(districts: number): boolean {
  return districts <= DISTRICT_FEEDS;
}

/** Path of a feed without its ending, from the root of the site: of all reports, or of a division by its code. */
export function feedPath(code?: string): string {
  if (!code) return 'feed';
  return `${code.endsWith('0000') ? 'provinces' : 'districts'}/${code}/feed`;
}
