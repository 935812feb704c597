import { findingReading } from '../../../src/reviews/checks.ts';
import { problemReading } from '../../../src/reviews/problems.ts';
import type { ReviewItem } from '../../../src/site/review/items.ts';
import type { AnyReading } from '../../../src/site/review/wire.ts';

/** How the program reads an item, as a review of it would keep it. */
export function programReading(item: ReviewItem): AnyReading {
  switch (item.kind) {
    case 'figure':
      return item.reading;
    case 'document':
      return item.value;
    case 'problem':
      return problemReading(item);
    case 'check':
      return findingReading(item.finding).equation;
    case 'aside':
      return item.reason;
    case 'line':
    case 'report':
      return null;
  }
}
