import { expect, test } from 'vitest';
import { withBreaks, wordsAmong } from '../../src/search/cohesion.ts';
import { foldDocument } from '../../src/search/documents.ts';

const passages = (...texts: string[]) => ({
  passages: texts.map((text, i) => ({ id: `p-${i}`, kind: 'paragraph', path: '', text, themes: [] })),
});

test('a text has breaks where a mark, space or end of a passage was left out', () => {
  const broken = (...texts: string[]) => withBreaks(foldDocument(passages(...texts))).split('\n');
  expect(broken('教学质量。三是', '（一）师资 队伍', '第七中学')).toEqual(['教学质量', '三是', '一', '师资', '队伍', '第七中学']);
  expect(broken('第七中学', '', '师资')).toEqual(['第七中学', '师资']);
  expect(broken('。')).toEqual(['']);
});

test('pairs are words where they hold together better than with the characters around them', () => {
  const texts = ['教学质量还不够高', '提升质量', '办学质量与教学质量', '还要努力', '务工人员子女入学', '子女教育', '人员配备'];
  const among = (...pairs: string[]) => [...wordsAmong(pairs, texts)];
  expect(among('质量', '量还', '人员', '员子', '子女', '务工')).toEqual(['质量', '人员', '子女', '务工']);
  expect(among('量三', '𠮷野')).toEqual([]);
  expect([...wordsAmong(['质量', '量还'], ['教学质量\n还不够高'])]).toEqual(['质量']);
});

test('a pair that holds together in less than half of its places is no word', () => {
  const texts = ['领导机关', '督导机构', '督导机制', '导机', '领导', '督导', '机关', '机构', '机制'];
  expect([...wordsAmong(['导机', '机关'], texts)]).toEqual(['机关']);
});
