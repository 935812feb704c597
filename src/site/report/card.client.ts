import { fillBeside } from '../reviewed/browser/wrong.ts';
import { offer } from '../ui/browser/site.ts';
import { besideLink } from './browser/beside.ts';
import { openCard } from './browser/card.ts';
import { findShared } from './browser/find-shared.ts';

offer('card', { open: openCard, findShared, tell: async (link: HTMLElement) => fillBeside(await besideLink(link)) });
