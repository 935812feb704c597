/** Ids of figures, passages, problems and rows of the country's figures: what they are, eight digits that their words give, a number for repeats. */
const PLACE = /^((?:rf-)?(?:m|p|pr)-[0-9a-f]{5})[0-9a-f]{3}(?=$|-\d+$)/;

/**
 * The anchor of a place on the page of its report, by its id in the data (`m-af4da3db` gives `m-af4da`): five digits tell the places of a report apart.
 * An anchor gives itself, and so does every other name.
 */
export function placeAnchor(id: string): string {
  return id.replace(PLACE, '$1');
}
