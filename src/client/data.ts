import { copyButtons } from './lib/clipboard.ts';

copyButtons();
