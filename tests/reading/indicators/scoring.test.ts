import { describe, expect, it } from 'vitest';
import { type CueRule, type Indicator, indicatorSchema } from '../../../src/model/index.ts';
import { indicators } from '../../../src/reading/indicators/index.ts';
import { readSentence, TITLE } from '../../codebook/read.ts';

/** An invented indicator of people with one rule. */
function invented(id: string, rule: Omit<CueRule, 'id'>, more: Partial<Indicator> = {}): Indicator {
  const examples = ['甲', '乙', '丙'].map((text) => ({ text }));
  return indicatorSchema.parse({
    id,
    zh: id,
    en: id,
    definition: { zh: '虚构', en: 'invented' },
    unit: '人',
    kind: 'stock',
    group: 'scale',
    rules: [{ id: 'only', ...rule }],
    mentionedBy: '甲',
    examples,
    counterexamples: ['丁', '戊'],
    ...more,
  });
}

/** What each number of a sentence states, by some invented indicators; a dash where it states nothing. */
function states(text: string, ...codebook: Indicator[]): string[] {
  return statesUnder([], text, ...codebook);
}

/** The same, under some headings. */
function statesUnder(path: string[], text: string, ...codebook: Indicator[]): string[] {
  const { passages, mentions } = readSentence(text, path);
  const found = indicators({ text, title: TITLE, passages, mentions }, { indicators: codebook });
  return mentions.map(({ id }) => found.find(({ mention }) => mention === id)?.indicator ?? '-');
}

const cues = (cue: string, more: Partial<CueRule> = {}) => ({ cue, confidence: 0.7, ...more });

describe('of two rules that claim a number', () => {
  it('the longer cue wins, other things being equal', () => {
    expect(states('培训学员60人。', invented('short', cues('学员')), invented('long', cues('培训学员')))).toEqual(['long']);
  });

  it('the nearer cue wins over the surer rule by little only', () => {
    const near = invented('near', cues('学员'));
    expect(states('在夜校里上课的学员60人。', near, invented('far', cues('夜校', { confidence: 0.72 })))).toEqual(['near']);
    expect(states('在夜校里上课的学员60人。', near, invented('far', cues('夜校', { confidence: 0.8 })))).toEqual(['far']);
  });

  it('a cue that stands right beside the number goes before one with words between', () => {
    const beside = invented('beside', cues('学员'));
    expect(states('讲师带学员60人。', beside, invented('apart', cues('讲师', { confidence: 0.73 })))).toEqual(['beside']);
  });

  it('company past the number makes a claim weaker than company before it', () => {
    const withAfter = invented('after', cues('学员', { with: '毕业', confidence: 0.73 }));
    const plain = invented('plain', cues('学员'));
    expect(states('夜校学员60人,全部毕业。', withAfter, plain)).toEqual(['plain']);
    expect(states('毕业的夜校学员60人。', withAfter, plain)).toEqual(['after']);
  });

  it('company in a heading makes a claim weaker than none asked for, and is company still', () => {
    const underHeading = invented('under-heading', cues('学员', { with: '毕业', confidence: 0.73 }));
    expect(statesUnder(['毕业典礼'], '学员60人。', underHeading)).toEqual(['under-heading']);
    expect(statesUnder(['毕业典礼'], '学员60人。', underHeading, invented('plain', cues('学员')))).toEqual(['plain']);
  });

  it('the one whose indicator yields gives way', () => {
    const yielding = invented('yielding', cues('夜校学员', { confidence: 0.9 }), { yieldsTo: ['winning'] });
    expect(states('夜校学员60人。', yielding, invented('winning', cues('学员')))).toEqual(['winning']);
  });
});

describe('a rule', () => {
  it('is not strong enough where its cue and company are far away and it is unsure', () => {
    const unsure = invented('unsure', cues('夜校', { confidence: 0.5, reach: 'sentence' }));
    expect(states('夜校学员60人。', unsure)).toEqual(['unsure']);
    expect(states('夜校开在城南,春天的时候请来了许多地方的老师傅上课,学员60人。', unsure)).toEqual(['-']);
  });

  it('with a value out of its range does not claim the number', () => {
    expect(states('学员60人,学员6000人。', invented('small', cues('学员', { range: [1, 100] })))).toEqual(['small', '-']);
  });

  it('is forbidden by words anywhere in the clause, past list marks too', () => {
    const rule = invented('clean', cues('学员', { notInClause: '旁听' }));
    expect(states('学员60人及旁听、进修人员。', rule)).toEqual(['-']);
    expect(states('学员60人,旁听者不计。', rule)).toEqual(['clean']);
  });
});

describe('how sure a claim is', () => {
  const sure = invented('sure', cues('学员', { confidence: 0.82 }));
  const classes = (text: string) => {
    const { passages, mentions } = readSentence(text);
    return indicators({ text, title: TITLE, passages, mentions }, { indicators: [sure] }).map(({ confidence }) => confidence);
  };

  it('stays where the next number of the clause goes on about the same', () => {
    expect(classes('2022年小学、初中学员60人和65人。')).toEqual(['sure', 'sure']);
  });

  it('falls where the cue does not stand among the words of the number', () => {
    expect(classes('2022年学员住在城里(60人走读)。')).toEqual(['likely']);
  });
});
