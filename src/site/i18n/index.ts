export * from './format.ts';
export * from './labels.ts';
export * from './routes.ts';
export * from './text.ts';
