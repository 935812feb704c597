import { describe, expect, test } from 'vitest';
import { outline } from '../../../src/reading/outline/index.ts';
import { meta } from './cleaned.ts';
import { cleanedText } from './render.ts';

/** The headings above the passage that begins with some words. */
function above(text: string, begins: string): string[] | undefined {
  const cleaned = cleanedText(text);
  const { passages } = outline(cleaned, meta('', 'self-assessment'));
  return passages.find(({ start }) => cleaned.text.startsWith(begins, start))?.path;
}

const LIST = ['一、主要做法', '1.办好学前教育。开办幼儿园3所。', '2.推进义务教育。增加学位1200个。', '3.提升高中教育。本科上线860人。'];

describe('a paragraph without a label after the last point of a list', () => {
  test('belongs to what holds the list where each point is one paragraph', () => {
    expect(above([...LIST, '全年参加培训的教师有1260人次。'].join('\n'), '全年参加')).toEqual(['一、主要做法']);
  });

  test('belongs to the point where another point has paragraphs of its own, too', () => {
    const [chapter = '', first = '', ...others] = LIST;
    const text = [chapter, first, '其中城区2所、乡镇1所。', ...others, '全年参加培训的教师有1260人次。'].join('\n');
    expect(above(text, '全年参加')).toEqual(['一、主要做法', '3.提升高中教育']);
  });

  test('belongs to the point where the list goes on behind it', () => {
    const text = [...LIST, '全年参加培训的教师有1260人次。', '4.关爱特殊教育。送教上门46人。'].join('\n');
    expect(above(text, '全年参加')).toEqual(['一、主要做法', '3.提升高中教育']);
  });

  test('belongs to the last of points that are titles of paragraphs', () => {
    const text = [
      '一、主要做法',
      '1.办好学前教育',
      '开办幼儿园3所。',
      '2.推进义务教育',
      '增加学位1200个。',
      '3.提升高中教育',
      '本科上线860人。',
    ];
    expect(above(text.join('\n'), '本科上线')).toEqual(['一、主要做法', '3.提升高中教育']);
  });
});
