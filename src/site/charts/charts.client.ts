import { addChartTools } from './browser/chart-tools.ts';

addChartTools(document, document.documentElement.lang.startsWith('en') ? 'en' : 'zh');
