import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { comparisonOf } from '../../src/compare/comparison.ts';
import { VIEW_COLUMNS, viewCsv } from '../../src/compare/csv.ts';
import { matrixLines } from '../../src/compare/lines.ts';
import { matrixOf } from '../../src/compare/matrix.ts';
import { placeAddress, VALUE_COLUMNS } from '../../src/compare/value-cells.ts';
import { quoteIn } from '../../src/text/quote.ts';
import { corpus, unzipped } from './corpus.ts';

const rows = (csv: string) => csvParse(csv.slice(1));
/** The cells that every table of values has. */
const shared = (row: Record<string, string | undefined>) => Object.fromEntries(VALUE_COLUMNS.map((name) => [name, row[name]]));
const packed = new Map(
  rows(unzipped('data/observations.csv.zip', 'observations.csv')).map((row) => [`${row['report']} ${row['observation']}`, shared(row)]),
);

function equalToPackage(lines: readonly Record<string, string | undefined>[]): number {
  const values = lines.filter(({ presence }) => presence === 'value');
  for (const row of values) expect(shared(row)).toEqual(packed.get(`${row['report']} ${row['observation']}`));
  return values.length;
}

describe('a value has the same cells in the data package and', () => {
  test('in the table of its indicator', () => {
    const counts = corpus.indicators.map(({ id }) => equalToPackage(rows(unzipped('data/indicators.zip', `${id}.csv`))));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
  });

  test('in what is taken away of a comparison', () => {
    const { corpus: all, indicators, records } = comparisonOf(corpus);
    const matrix = matrixOf(all, { districts: all.districts, indicators, themes: [] });
    const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    const lines = matrixLines(matrix, (id) => byId.get(id)?.stages, {
      corpus: all,
      source: {
        name: (id) => ({ zh: byId.get(id)?.zh ?? '', en: byId.get(id)?.en ?? '' }),
        quote: ({ report, start }) => {
          const record = records.get(report);
          return record ? quoteIn(record, start).text : '';
        },
        url: (report, anchor) => placeAddress(corpus.edition.homepage, report, anchor),
      },
    });
    expect(equalToPackage(rows(viewCsv(lines, '0a1b2c3d')))).toBeGreaterThan(100);
  });
});

test('a view says first what the data package says, and then what stands beside what', () => {
  expect(VIEW_COLUMNS.slice(0, VALUE_COLUMNS.length)).toEqual(VALUE_COLUMNS);
});

test('an address is that of the hosted site, or no address at all', () => {
  expect(placeAddress('https://reports.example.org/', '330803-2019-self-assessment', 'm-1')).toBe(
    'https://reports.example.org/reports/330803-2019-self-assessment/#m-1',
  );
  expect(placeAddress(null, '330803-2019-self-assessment', 'm-1')).toBe('330803-2019-self-assessment#m-1');
  expect(placeAddress(null, '330803-2019-self-assessment', '')).toBe('330803-2019-self-assessment');
});
