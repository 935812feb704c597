export * from './codebook.ts';
export * from './codes.ts';
export * from './equation.ts';
export * from './gazetteer.ts';
export * from './ids.ts';
export * from './record.ts';
export * from './report.ts';
export * from './span.ts';
