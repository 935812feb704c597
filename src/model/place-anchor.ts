/** Ids of figures, passages, problems and rows of the country's figures: what they are, eight digits that their words give, a number for repeats. */
const PLACE = /^(?:rf-)?(?:m|p|pr)-[0-9a-f]{8}(?=$|-\d+$)/g;
/** Digits of an id that its anchor goes without. */
const LEFT_OUT = 3;

/**
 * The anchor of a place on the page of its report, by its id in the data (`m-af4da3db` gives `m-af4da`): five digits tell the places of a report apart.
 * An anchor gives itself, and so does every other name.
 */
export function placeAnchor(id: string): string {
  PLACE.lastIndex = 0;
  if (!PLACE.test(id)) return id;
  const end = PLACE.lastIndex;
  return id.slice(0, end - LEFT_OUT) + id.slice(end);
}
