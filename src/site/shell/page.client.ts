import { startPage } from './browser/page.ts';

startPage();
