import { kept } from '../../ui/browser/kept.ts';
import { PIN_STORE } from '../pin-places.ts';
import { pinsIn } from '../pins.ts';

/** The reader's pins, kept in this browser. */
export const storedPins = kept(PIN_STORE, pinsIn);
