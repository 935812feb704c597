/** Most districts of which the page of the data lists the files itself. */
const MOST = 100;

/** What leads to the files of districts: these themselves, or, where they are many, the provinces, of which each district has its file on its own page. */
export type DistrictFiles<District, Province> =
  | { districts: readonly District[]; provinces: [] }
  | { districts: []; provinces: readonly Province[] };

/** What leads to the files of districts, few enough to be looked through. */
export function districtFiles<District, Province>(
  districts: readonly District[],
  provinces: readonly Province[],
): DistrictFiles<District, Province> {
  return districts.length <= MOST ? { districts, provinces: [] } : { districts: [], provinces };
}
