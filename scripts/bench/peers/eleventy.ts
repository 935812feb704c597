import type { Peer } from './peer.ts';

const LAYOUT =
  '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><h1>{{ title }}</h1>{{ content | safe }}</body></html>\n';

const CONFIG = `export default function (config) {
  config.addGlobalData('layout', 'page.njk');
  return { dir: { input: 'texts', includes: '../layouts', output: 'site' }, markdownTemplateEngine: false };
}
`;

/** Eleventy with one layout. */
export const eleventy: Peer = {
  name: 'Eleventy',
  package: 'eleventy',
  project: { 'eleventy.config.js': CONFIG, 'layouts/page.njk': LAYOUT },
  texts: 'texts',
  build: ['@11ty/eleventy/cmd.cjs', '--quiet'],
};
