import card from 'script:card';
import { loadAsset } from '../../ui/browser/site.ts';

/**
 * What the script of the card hands over: how it opens, how the text that tells of a mistake is filled in for what a link stands beside, and how
 * passages like those of a list are looked for.
 */
type CardScript = {
  open: (mark: HTMLElement) => void;
  tell: (link: HTMLElement) => Promise<void>;
  findShared: (list: HTMLElement) => void;
};

/** The script of the card, loaded when it is first wanted. @throws Error where it does not come */
export const cardScript = (): Promise<CardScript> => loadAsset(card, 'card');
