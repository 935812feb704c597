import { offer } from '../ui/browser/site.ts';
import { openCard } from './browser/card.ts';

offer('card', openCard);
