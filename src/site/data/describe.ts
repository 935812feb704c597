import type { DatasetInfo } from '../../publish/json-ld/dataset.ts';
import type { Lang } from '../i18n/index.ts';
import { shellWords } from '../shell/words.ts';
import { dataWords } from './words.ts';

/** What is said of the data in descriptions for programs, whatever their state. */
export function describeData(
  lang: Lang,
): Pick<DatasetInfo, 'name' | 'alternateName' | 'description' | 'site' | 'creator' | 'technique' | 'keywords'> {
  const { dataset } = dataWords(lang);
  const [own, other] = [shellWords(lang).site.name, shellWords(lang === 'zh' ? 'en' : 'zh').site.name];
  return {
    name: own,
    alternateName: other,
    description: dataset.description,
    site: own,
    creator: dataset.creator(own),
    technique: dataset.technique,
    keywords: dataset.keywords.split(','),
  };
}
