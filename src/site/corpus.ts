/*
  All that pages know of reports, codebook and gazetteer. No other module of the site asks for them; what is made of them is made by pure functions
  in the rooms of the features, which tests can call.

  What depends on reports is a question (`corpus/ask.ts`): a page asks for no more than it shows, by id or code, so that it is made anew only when an
  answer that it got has changed.
*/
export * from './corpus/checks.ts';
export * from './corpus/codebook.ts';
export * from './corpus/comparison.ts';
export * from './corpus/coverage.ts';
export * from './corpus/data.ts';
export * from './corpus/district-themes.ts';
export * from './corpus/indicators.ts';
export * from './corpus/places.ts';
export * from './corpus/problems.ts';
export * from './corpus/report-page.ts';
export * from './corpus/reports.ts';
export * from './corpus/silence.ts';
export * from './corpus/themes.ts';
export * from './corpus/withdrawn.ts';
