import { cardOf } from '../../compare/card.ts';
import { remembered } from '../corpus/remembered.ts';

/** What one screen tells of a county; its reports come newest first. Null where it has none. */
export const countyCard = remembered(cardOf);
