import { markWhatIsDrawn } from './browser/mark-drawn.ts';

markWhatIsDrawn();
