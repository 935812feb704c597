import { findNear } from '../../search/near.ts';
import { offer } from '../ui/browser/site.ts';

/** What was probably meant: loaded where no report holds what was typed. */
offer('near', findNear);
