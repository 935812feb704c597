import { offer } from '../ui/browser/site.ts';
import { type Asked, cite } from './browser/cite.ts';

offer('cite', (asked: Asked) => cite(asked));
