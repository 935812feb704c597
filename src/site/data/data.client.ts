import { copyButtons } from '../ui/browser/clipboard.ts';

copyButtons();
