import { addChartTools } from './compare/chart-tools.ts';

addChartTools(document, document.documentElement.lang.startsWith('en') ? 'en' : 'zh');
