import { offer } from '../ui/browser/site.ts';
import { narrowedInstrument } from './browser/narrowed-instrument.ts';

offer('instrument', narrowedInstrument);
