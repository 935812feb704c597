import { build as bundle } from 'esbuild';
import { dataScript } from '../../../src/search/data-script.ts';
import { type Engine, html, put } from './engine.ts';

/** All passages in memory; ignoreLocation and a threshold of 0.3 find most (measured against the defaults and token search). */
const PROGRAM = `
import Fuse from 'fuse.js';
let fuse;
globalThis.benchSearch = async (query) => {
  if (!fuse) {
    await new Promise((resolve, reject) => {
      const script = document.createElement('script');
      Object.assign(script, { src: 'passages.js', onload: resolve, onerror: reject });
      document.head.append(script);
    });
    const options = { keys: ['text'], ignoreLocation: true, threshold: 0.3 };
    fuse = new Fuse(globalThis.countyReports.passages, options);
  }
  return { ids: [...new Set(fuse.search(query).map(({ item }) => item.id))] };
};`;

export const fuse: Engine = {
  name: 'Fuse.js, all passages',
  folder: 'fuse',
  isProgram: (path) => path === 'program.js',
  phrase: (query) => query,
  async build(documents, folder) {
    const passages = documents.flatMap(({ id, title, passages: all }) => [{ id, text: title }, ...all.map(({ text }) => ({ id, text }))]);
    await put(folder, 'passages.js', dataScript('passages', passages));
    const { outputFiles } = await bundle({
      stdin: { contents: PROGRAM, resolveDir: import.meta.dirname },
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
    });
    await put(folder, 'program.js', outputFiles[0]?.text ?? '');
    await put(folder, 'index.html', html('Fuse.js', '<script src="program.js"></script>'));
  },
};
