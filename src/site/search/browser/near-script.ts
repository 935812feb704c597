import near from 'script:near';
import type { findNear } from '../../../search/near.ts';
import { loadAsset } from '../../ui/browser/site.ts';

/** The script that finds what was probably meant. @throws Error where it does not come */
export const nearScript = (): Promise<typeof findNear> => loadAsset(near, 'near');
