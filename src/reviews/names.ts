import { AUTHORS, type Reviewer, type ReviewStatus, UNNAMED } from '../model/index.ts';

/** Names reviewers as the site and its data may: `authors`, those who agreed to be named by their names, `reviewer` everybody else. */
export function publicNames(reviewers: readonly Reviewer[]): (by: string) => string {
  const agreed = new Map(reviewers.filter((one) => one.public).map(({ id, name = id }) => [id, name]));
  return (by) => (by === AUTHORS ? AUTHORS : (agreed.get(by) ?? UNNAMED));
}

/** Things with the names of their reviewers as they may be published. */
export function withPublicNames<T extends { review?: ReviewStatus | undefined }>(
  things: readonly T[],
  nameOf: (by: string) => string,
): T[] {
  return things.map((thing) => (thing.review ? { ...thing, review: named(thing.review, nameOf) } : thing));
}

/** A status with the names of its reviewers as they may be published. */
export function named(status: ReviewStatus, nameOf: (by: string) => string): ReviewStatus {
  return { ...status, by: status.by.map(nameOf) };
}
