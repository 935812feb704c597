import { describe, expect, it } from 'vitest';
import { type Indicator, mentionedSchema, type Passage } from '../../../src/model/index.ts';
import { mentioned } from '../../../src/reading/mentioned/index.ts';

const indicators = [
  { id: 'studios', mentionedBy: '名师.{0,9}工作室' },
  { id: 'meals', mentionedBy: '营养餐' },
  { id: 'silent' },
] as Indicator[];

function read(text: string, stated: string[] = []) {
  let start = 0;
  const passages = text.split('¶').map((words, at) => {
    const passage = { id: `p-${at}`, start, end: start + words.length } as Passage;
    start = passage.end + 1;
    return passage;
  });
  return mentioned({ text, passages, stated: new Set(stated), indicators });
}
const words = (text: string, stated?: string[]) => read(text, stated).map((found) => [found.indicator, text.slice(found.start, found.end)]);

describe('mentioned without a number', () => {
  it('is found where the words stand, in the order of the text', () => {
    expect(words('建强队伍。供应营养餐，发挥名师示范工作室的作用。')).toEqual([
      ['meals', '营养餐'],
      ['studios', '名师示范工作室'],
    ]);
  });

  it('names the rule and fits its schema', () => {
    const [found] = read('供应营养餐。');
    expect(found).toEqual({ indicator: 'meals', start: 2, end: 5, rule: 'meals/mentioned-by' });
    expect(mentionedSchema.parse(found)).toEqual(found);
  });

  it('is told once a passage', () => {
    expect(words('营养餐好。营养餐香。¶营养餐足。')).toHaveLength(2);
  });

  it('is not told of an indicator that the report gives a number for', () => {
    expect(words('供应营养餐，发挥名师工作室的作用。', ['meals'])).toEqual([['studios', '名师工作室']]);
  });

  it.each(['大力培养名师。工作室挂牌。', '大力培养名师；工作室挂牌。', '大力培养名师\n工作室挂牌', '大力培养名师¶工作室挂牌'])(
    'never puts one cue together from two statements: %s',
    (text) => {
      expect(words(text)).toEqual([]);
    },
  );
});
