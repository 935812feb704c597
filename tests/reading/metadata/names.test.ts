import { expect, test } from 'vitest';
import { pathOf, placeIndex } from '../../../src/reading/metadata/place/names.ts';
import { subjectOf } from '../../../src/reading/metadata/place/subject.ts';
import { knowledge } from './report.ts';

const { gazetteer } = knowledge;
const index = placeIndex(gazetteer);
const ENDINGS = ['2023年教育工作总结', '人民政府关于教育情况的报告', '教育局'];
const subject = (words: string) => subjectOf(words, { start: 0, end: words.length }, index);
const current = gazetteer.districts.filter(({ until }) => until === undefined);

test('every division is told by its name, and by its name under the divisions above alone', () => {
  const missed = current.flatMap(({ code, name }) =>
    ENDINGS.flatMap((ending) => {
      const bare = subject(name + ending);
      const path = pathOf(code, index);
      const full = [path, path.slice(-2)].map((names) => subject(names.join('') + ending));
      const told =
        bare?.level === 'county' && bare.codes.includes(code) && full.every((s) => s?.level === 'county' && s.codes.join() === code);
      return told ? [] : [name + ending];
    }),
  );
  expect(missed).toEqual([]);
});

test('a county is told where its name goes on as 县域', () => {
  const missed = current.filter(({ code, name }) => name.endsWith('县') && !subject(`${name}域义务教育发展情况报告`)?.codes.includes(code));
  expect(missed).toEqual([]);
});

test('every province and prefecture is of its own level', () => {
  const missed = [...gazetteer.provinces, ...gazetteer.prefectures].filter(({ code, name }) =>
    ENDINGS.some((ending) => {
      const told = subject(name + ending);
      return told?.level === 'county' || told?.level === null || !told?.codes.includes(code);
    }),
  );
  expect(missed).toEqual([]);
});

test('every name of the past is told under the city it stood under', () => {
  const uppers = new Map([...gazetteer.provinces, ...gazetteer.prefectures, ...gazetteer.former].map(({ code, name }) => [code, name]));
  const missed = gazetteer.former
    .filter(({ successors }) => successors.length > 0)
    .filter(({ name, parent, successors }) => {
      const told = subject(`${uppers.get(parent)}${name}2005年教育工作总结`);
      return !told?.codes.some((code) => successors.includes(code));
    })
    .map(({ name, until }) => `${name} ${until}`);
  expect(missed).toEqual(['随州市 2000']);
});
