import { MIT } from '../../model/index.ts';
import type { PackageInfo } from './data-package.ts';

/** One file that can be downloaded; `format` is its media type. */
export type Distribution = { url: string; format: string; name: string };

/** schema.org Dataset description of the data page, for search engines and catalogues. */
export function datasetJsonLd(info: PackageInfo, files: Distribution[], period: { from: number; to: number } | null): object {
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: '县域教育履职对照 · County Education Reports, Compared',
    description:
      'Quantities, problems, measures and checks read from reports in which Chinese counties state how they fulfil their education duties. Every value carries its sentence, period, stage, status and scope.',
    inLanguage: ['zh-Hans', 'en'],
    version: info.version,
    license: (info.licence ?? MIT).path,
    isAccessibleForFree: true,
    spatialCoverage: { '@type': 'Place', name: "People's Republic of China" },
    ...(period ? { temporalCoverage: `${period.from}/${period.to}` } : {}),
    ...(info.homepage ? { url: `${info.homepage}data/` } : {}),
    distribution: files.map((file) => ({ '@type': 'DataDownload', name: file.name, encodingFormat: file.format, contentUrl: file.url })),
  };
}
