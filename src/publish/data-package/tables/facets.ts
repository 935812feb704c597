import { type BilingualName, FACET_IDS, FACETS, type Facet, type FacetId, type MentionedIndicator } from '../../../model/index.ts';
import { passageAt } from '../../../text/passage.ts';
import { sentenceAt } from '../../sentences.ts';
import { coded } from '../code-lists.ts';
import { type AtPlace, placeColumns, REPORT_LINKS, reportColumns } from '../columns.ts';
import { type Column, countOf, type TableDefinition } from '../table.ts';

/** A column of words. */
function words<Row>(name: string, title: BilingualName, description: BilingualName, value: (row: Row) => string): Column<Row> {
  return { name, type: 'string', title, description, required: true, value };
}

type FacetRow = AtPlace & { observation: string; facet: Facet };

/** What the words around the numbers tell besides stage, period, status and scope. */
export const facets: TableDefinition<FacetRow> = {
  name: 'facets',
  title: { zh: '口径', en: 'Facets of observations' },
  about: {
    zh: '数字周围的话说明的口径（公办或全部、户籍或常住、经费口径等），每条带依据的原文。没有一条，表示原文没有说明，不表示取通常的口径。',
    en: 'What the words around a number tell of it (public or all schools, registered or resident, kind of funds), each with the words it rests on. Where there is no row the text does not tell; no usual meaning is implied.',
  },
  key: ['report', 'observation', 'facet'],
  links: [
    ...REPORT_LINKS,
    { columns: ['report', 'observation'], table: 'observations', to: ['report', 'observation'] },
    { columns: ['facet', 'value'], table: 'facet_values', to: ['facet', 'value'] },
  ],
  columns: [
    words(
      'observation',
      { zh: '观测值编号', en: 'Observation id' },
      { zh: '见 observations', en: 'See observations' },
      (row) => row.observation,
    ),
    ...reportColumns<FacetRow>(),
    {
      ...words<FacetRow>(
        'facet',
        { zh: '口径', en: 'Facet' },
        { zh: '口径代码，见 facet_values', en: 'Code of the facet, see facet_values' },
        (row) => row.facet.id,
      ),
      ...coded('facet'),
    },
    words(
      'value',
      { zh: '取值', en: 'Value' },
      { zh: '取值代码，见 facet_values', en: 'Code of its value, see facet_values' },
      (row) => row.facet.value,
    ),
    words('words', { zh: '依据', en: 'Words' }, { zh: '据以判断的原文', en: 'The words that tell, unchanged' }, ({ record, start, end }) =>
      record.text.slice(start, end),
    ),
    words('rule', { zh: '规则', en: 'Rule' }, { zh: '读出它的规则', en: 'Rule that read it' }, (row) => row.facet.rule),
    ...placeColumns<FacetRow>(),
  ],
  from: (corpus) =>
    corpus.records.flatMap((record) =>
      record.observations.flatMap(({ id, mention, facets: found }) =>
        found.map((facet) => ({ corpus, record, observation: id, facet, start: facet.start, end: facet.end, anchor: mention })),
      ),
    ),
  count: (corpus) => countOf(corpus, ({ observations }) => observations.reduce((sum, { facets }) => sum + facets.length, 0)),
};

type FacetValueRow = { facet: FacetId; value: string; name: BilingualName };

/** The codebook of facets: every value that one may have. */
export const facetValues: TableDefinition<FacetValueRow> = {
  name: 'facet_values',
  title: { zh: '口径表', en: 'Codebook of facets' },
  about: {
    zh: '口径代码与取值的名称。',
    en: 'Names of the facets and of the values they may have.',
  },
  key: ['facet', 'value'],
  columns: [
    words('facet', { zh: '口径', en: 'Facet' }, { zh: '口径代码', en: 'Code of the facet' }, (row) => row.facet),
    words('value', { zh: '取值', en: 'Value' }, { zh: '取值代码', en: 'Code of its value' }, (row) => row.value),
    words(
      'facet_zh',
      { zh: '口径名称', en: 'Name of the facet (Chinese)' },
      { zh: '口径的中文名称', en: 'Chinese name of the facet' },
      (row) => FACETS[row.facet].zh,
    ),
    words(
      'facet_en',
      { zh: '口径英文名称', en: 'Name of the facet' },
      { zh: '口径的英文名称', en: 'English name of the facet' },
      (row) => FACETS[row.facet].en,
    ),
    words(
      'value_zh',
      { zh: '取值名称', en: 'Name of the value (Chinese)' },
      { zh: '取值的中文名称', en: 'Chinese name of the value' },
      (row) => row.name.zh,
    ),
    words(
      'value_en',
      { zh: '取值英文名称', en: 'Name of the value' },
      { zh: '取值的英文名称', en: 'English name of the value' },
      (row) => row.name.en,
    ),
  ],
  from: () =>
    FACET_IDS.flatMap((facet) => Object.entries<BilingualName>(FACETS[facet].values).map(([value, name]) => ({ facet, value, name }))),
};

type MentionedRow = AtPlace & { item: MentionedIndicator; passage: string; quote: string };

/** Where reports speak of an indicator of which they state no number. */
export const mentioned: TableDefinition<MentionedRow> = {
  name: 'mentioned',
  title: { zh: '提及无数字', en: 'Spoken of without a number' },
  about: {
    zh: '报告说到某个指标、却没有写数字的地方：每段的第一处。由用词判断，可能把套话也算进来。',
    en: 'Where a report speaks of an indicator of which it states no number, once a passage. Told by words, so that stock phrases may be among them.',
  },
  key: ['report', 'indicator', 'passage'],
  links: [
    ...REPORT_LINKS,
    { columns: ['indicator'], table: 'codebook', to: ['indicator'] },
    { columns: ['report', 'passage'], table: 'passages', to: ['report', 'passage'] },
  ],
  columns: [
    words(
      'indicator',
      { zh: '指标', en: 'Indicator' },
      { zh: '指标编号，见 codebook', en: 'Id of the indicator, see codebook' },
      (row) => row.item.indicator,
    ),
    ...reportColumns<MentionedRow>(),
    words(
      'words',
      { zh: '原文写作', en: 'As written' },
      { zh: '说到它的原文', en: 'The words that speak of it' },
      ({ record, start, end }) => record.text.slice(start, end),
    ),
    words(
      'quote',
      { zh: '原句', en: 'Sentence' },
      { zh: '所在的句子，照录', en: 'The sentence they stand in, unchanged' },
      (row) => row.quote,
    ),
    words('passage', { zh: '段落编号', en: 'Passage id' }, { zh: '所在段落', en: 'Passage they stand in' }, (row) => row.passage),
    words('rule', { zh: '规则', en: 'Rule' }, { zh: '读出它的规则', en: 'Rule that found it' }, (row) => row.item.rule),
    ...placeColumns<MentionedRow>(),
  ],
  from: (corpus) =>
    corpus.records.flatMap((record) =>
      record.mentioned.flatMap((item) => {
        const passage = passageAt(record.passages, item.start);
        if (!passage) throw new Error(`${record.report.id}: words on ${item.indicator} stand in no passage`);
        const quote = sentenceAt(record, item.start);
        return [{ corpus, record, item, passage: passage.id, quote, start: item.start, end: item.end, anchor: passage.id }];
      }),
    ),
  count: (corpus) => countOf(corpus, (record) => record.mentioned.length),
};
