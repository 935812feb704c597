/** A passage of a report. */
export type PassagePlace = { report: string; passage: string };

/** A passage that stands (nearly) alike in reports of other districts. */
export type SharedPassage = {
  passage: string;
  /** Number of other districts in whose reports one like it stands. */
  districts: number;
  /** The passages like it in reports of other districts, one a report, one a report, in the order of the reports; the first of them where there are many. */
  twins: PassagePlace[];
};

/** What of the words of a report stands in reports of other districts too. */
export type SharedWords = {
  /** Letters of its passages, and of those that others share. */
  letters: number;
  shared: number;
  /** In the order of the text. */
  passages: SharedPassage[];
};
