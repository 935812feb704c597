/** Words in both languages of the site. */
export type BilingualName = { zh: string; en: string };

/**
 * Facets, 口径: what the words around a number tell of it besides stage, period, status and scope. Each with its names and those of the
 * values it may have; the words by which each is read are in `src/reading/facets`. A facet of which the text tells nothing is absent.
 */
export const FACETS = {
  ownership: {
    zh: '办学主体',
    en: 'Ownership',
    values: {
      inclusive: { zh: '普惠', en: 'inclusive' },
      public: { zh: '公办', en: 'public' },
      private: { zh: '民办', en: 'private' },
    },
  },
  territory: {
    zh: '区属或辖区',
    en: 'Own schools or whole area',
    values: {
      own: { zh: '区属', en: 'own schools' },
      'provincial-to-county': { zh: '省市县级', en: 'provincial to county level' },
      town: { zh: '城区', en: 'town' },
      country: { zh: '农村', en: 'country' },
      area: { zh: '辖区', en: 'whole area' },
    },
  },
  residents: {
    zh: '人口口径',
    en: 'Population counted',
    values: {
      registered: { zh: '户籍', en: 'registered' },
      resident: { zh: '常住', en: 'resident' },
      'school-age': { zh: '适龄', en: 'school age' },
    },
  },
  funds: {
    zh: '经费口径',
    en: 'Kind of funds',
    values: {
      'general-budget': { zh: '一般公共预算', en: 'general public budget' },
      recurrent: { zh: '财政经常性', en: 'recurrent revenue' },
      fiscal: { zh: '财政性教育经费', en: 'fiscal funds for education' },
      won: { zh: '争取或上级资金', en: 'won from above' },
      raised: { zh: '自筹或捐赠', en: 'raised or donated' },
      total: { zh: '总投入', en: 'total input' },
      project: { zh: '投入', en: 'invested' },
    },
  },
  candidates: {
    zh: '考生',
    en: 'Candidates',
    values: {
      fresh: { zh: '应届', en: 'fresh candidates' },
      all: { zh: '全部考生', en: 'all candidates' },
    },
  },
  'exam-line': {
    zh: '分数线',
    en: 'Line of an examination',
    values: {
      'special-line': { zh: '特控线', en: 'special line' },
      'first-tier': { zh: '一本线', en: 'first-tier line' },
      undergraduate: { zh: '本科线', en: 'undergraduate line' },
    },
  },
  recruits: {
    zh: '招聘对象',
    en: 'Who is recruited',
    values: {
      'top-talent': { zh: '拔尖、高层次人才', en: 'top talents' },
      scarce: { zh: '紧缺人才', en: 'scarce specialists' },
      'special-post': { zh: '特岗教师', en: 'special-post teachers' },
      'contracted-students': { zh: '公费或定向师范生', en: 'publicly funded or contracted graduates' },
      graduates: { zh: '研究生', en: 'postgraduates' },
      'off-establishment': { zh: '编外或合同制', en: 'off the establishment' },
      established: { zh: '在编教师', en: 'on the establishment' },
    },
  },
  schools: {
    zh: '学校范围',
    en: 'Which schools',
    values: {
      'every-kind': { zh: '各级各类学校', en: 'schools of every kind' },
      'with-kindergartens': { zh: '含幼儿园', en: 'with kindergartens' },
      'primary-and-secondary': { zh: '中小学', en: 'primary and secondary' },
    },
  },
  inspectors: {
    zh: '督学称谓',
    en: 'Title of inspectors',
    values: {
      'all-inspectors': { zh: '专兼职督学', en: 'full-time and part-time' },
      'full-time': { zh: '专职督学', en: 'full-time' },
      'part-time': { zh: '兼职督学', en: 'part-time' },
      'area-inspectors': { zh: '责任督学', en: 'inspectors of an area' },
    },
  },
  framework: {
    zh: '均衡口径',
    en: 'Framework of balance',
    values: {
      'high-quality': { zh: '优质均衡', en: 'high-quality balance' },
      basic: { zh: '基本均衡', en: 'basic balance' },
    },
  },
  accumulation: {
    zh: '累计年段',
    en: 'Counted over',
    values: {
      year: { zh: '一年', en: 'one year' },
      years: { zh: '几年累计', en: 'over several years' },
    },
  },
} as const satisfies Readonly<Record<string, BilingualName & { values: Readonly<Record<string, BilingualName>> }>>;

export type FacetId = keyof typeof FACETS;
/** What a facet may be. */
export type FacetValue<Id extends FacetId = FacetId> = Id extends FacetId ? keyof (typeof FACETS)[Id]['values'] & string : never;

/** Facets that are read only for indicators that name them: they say what such an indicator counts. The others are read by kind of number. */
export const NAMED_FACETS = ['candidates', 'exam-line', 'recruits', 'schools', 'inspectors'] as const satisfies readonly FacetId[];

/** All facets, in the order in which records and pages list them. */
export const FACET_IDS = Object.keys(FACETS) as [FacetId, ...FacetId[]];

/** Names of a facet's value; undefined for one that it does not have. */
export function facetValueName(id: FacetId, value: string): BilingualName | undefined {
  const values: Readonly<Record<string, BilingualName>> = FACETS[id].values;
  return values[value];
}
