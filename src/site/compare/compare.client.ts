import type { ComparePayload } from '../../compare/payload.ts';
import { Comparison, type Places, placesOf } from './browser/comparison.ts';
import { CompareModel } from './browser/model.ts';
import { closeSentence } from './browser/sentence.ts';

function start(model: CompareModel, places: Places): void {
  const comparison = new Comparison(model, places);
  addEventListener('popstate', () => void comparison.back());
  document.addEventListener('click', (event) => comparison.clicked(event));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeSentence();
  });
  void comparison.begin();
}

const payload = globalThis.countyReports?.['data/compare'] as ComparePayload | undefined;
const places = placesOf();
if (payload && payload.reports.length > 0 && places)
  start(new CompareModel(payload, document.documentElement.lang.startsWith('en') ? 'en' : 'zh'), places);
