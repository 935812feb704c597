import { describe, expect, test } from 'vitest';
import { sharedWords } from '../../src/text/shared-words.ts';

const words = (...texts: string[]) => sharedWords(texts).map(({ word, texts: count }) => `${word} ${count}`);

describe('words that texts share', () => {
  test.each([
    ['a word between other words', ['大力推行学区制管理改革', '学区制管理已经铺开'], ['学区制管理 2']],
    ['those of all texts first', ['推行学区制，建设智慧校园', '学区制与智慧校园', '学区制起步'], ['学区制 3', '智慧校园 2']],
    ['no particle at an end', ['教师的轮岗交流和培训', '加强的轮岗交流和研修'], ['轮岗交流 2']],
    ['nothing across a mark or a figure', ['共有学校12所，学生', '学校12所，学生'], []],
    ['nothing shorter than three characters', ['教师培训', '教师编制'], []],
    ['nothing in one text alone', ['轮岗交流与轮岗交流', '教师培训'], []],
    ['nothing of one text', ['轮岗交流'], []],
  ] as const)('%s', (_, texts, expected) => expect(words(...texts)).toEqual(expected));

  test('the long one of two, one within the other, unless more texts have the short one', () => {
    expect(words('义务教育优质均衡发展', '义务教育优质均衡发展')).toEqual(['义务教育优质均衡发展 2']);
    expect(words('义务教育优质均衡发展', '义务教育优质均衡发展', '优质均衡起步')).toEqual(['优质均衡 3', '义务教育优质均衡发展 2']);
  });

  test('only as many as are wanted, and longer ones where that is asked for', () => {
    const texts = ['轮岗交流，教师培训，校园安全', '校园安全，教师培训，轮岗交流'];
    expect(sharedWords(texts, 3, 2)).toHaveLength(2);
    expect(sharedWords(texts, 5)).toEqual([]);
  });
});
