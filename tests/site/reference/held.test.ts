import { describe, expect, test } from 'vitest';
import { besideOf, measuredOf, referencesOf } from '../../../src/compare/reference.ts';
import { cardFigures, claimsIn, heldIn, ofIndicator } from '../../../src/site/reference/held.ts';
import { indicators, records, references } from '../../support/content.ts';

const held = referencesOf(references, indicators);
const codebook = new Map(indicators.map((indicator) => [indicator.id, indicator]));
const of = (record: (typeof records)[number]) => heldIn(record, codebook, held);
const quzhou = records.filter(({ report }) => report.id === '330803-2019-self-assessment');

describe('figures of a report that are held against the country', () => {
  test('are those beside which a figure stands, and those that lack one for a reason of their own', () => {
    const lines = records.flatMap((record) => of(record).map(({ mention, beside: { country } }) => `${mention.raw} ${country.kind}`));
    expect(lines).toEqual([
      '47.16% beside',
      '146.75% beside',
      '35.55% beside',
      '34.31% beside',
      '37.77% beside',
      '28.37% beside',
      '102.72% none',
      '98.45% none',
      '100% none',
    ]);
  });

  test('are all of which more is to be said than that their indicator has none', () => {
    const said = records.flatMap(({ mentions, observations, report }) =>
      observations.filter((observation) => {
        const indicator = codebook.get(observation.indicator);
        if (!indicator || mentions.find(({ id }) => id === observation.mention)?.place !== null) return false;
        const { country, province } = besideOf(measuredOf({ observation, indicator, report }), held);
        return !ofIndicator(country) || !ofIndicator(province);
      }),
    );
    expect(records.flatMap((record) => of(record).map(({ mention }) => mention.id))).toEqual(said.map(({ mention }) => mention));
  });

  test('are on the card of a county, the first of each indicator', () => {
    expect(cardFigures(quzhou, of).map(({ mention, verdict }) => `${mention.raw} ${verdict.figure.value}`)).toEqual([
      '47.16% 8.3',
      '146.75% 12.3',
    ]);
  });
});

test('what a report says of the country is shown with what is published; reports that say nothing have no claims', () => {
  expect(records.flatMap((record) => claimsIn(record, codebook, held))).toEqual([]);
  const [record] = quzhou;
  const [observation] = record?.observations.filter(({ indicator }) => indicator === 'education-expenditure-growth') ?? [];
  if (!record || !observation) throw new Error('the report has changed');
  const { facets: _, review: _review, ...claim } = observation;
  const others = [8.3, 9.9].map((value) => ({ ...claim, value, place: '全国' }));
  expect(claimsIn({ ...record, others }, codebook, held).map(({ agrees }) => agrees)).toEqual([true, false]);
  expect(claimsIn({ ...record, others: others.map((other) => ({ ...other, status: 'planned' as const })) }, codebook, held)).toEqual([]);
});
