import { describe, expect, it } from 'vitest';
import { stated } from '../../../src/reading/indicators/index.ts';
import { loadIndicators } from '../../codebook/load.ts';
import { readSentence, TITLE } from '../../codebook/read.ts';

const knowledge = { indicators: loadIndicators() };

/** What a sentence states of divisions above the report's own: place, indicator, value. */
function others(text: string): string[] {
  const { passages, mentions } = readSentence(text);
  return stated({ text, title: TITLE, passages, mentions }, knowledge).others.map(
    ({ place, indicator, value }) => `${place} ${indicator} ${value}`,
  );
}

it('gives the share of private kindergartens to no rate told before it', () => {
  const text = '普惠性幼儿园覆盖率93.1%，民办园占比16%。';
  const { passages, mentions } = readSentence(text);
  expect(stated({ text, title: TITLE, passages, mentions }, knowledge).own.map(({ value }) => value)).toEqual([93.1]);
});

describe('what a report says of divisions above its own', () => {
  it.each([
    ['九年义务教育巩固率98.4%,比全国95.4%高3个百分点。', ['全国 retention-rate 95.4']],
    ['全国学前教育毛入园率为89.7%,我县达到93.2%。', ['全国 enrolment-rate 89.7']],
    ['全县九年义务教育巩固率98.4%。', []],
    ['邻县招聘教师210名。', []],
    ['潼川镇有小学6所。', []],
  ])('%s', (text, expected) => {
    expect(others(text)).toEqual(expected);
  });

  it('is no value of the district', () => {
    const text = '全国学前教育毛入园率为89.7%,我县达到93.2%。';
    const { passages, mentions } = readSentence(text);
    expect(stated({ text, title: TITLE, passages, mentions }, knowledge).own.map(({ value }) => value)).toEqual([93.2]);
  });
});
