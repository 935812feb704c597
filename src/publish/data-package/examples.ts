/** Worked examples of the data page and the README. Tests run the SQL as it is printed. */

/** What every example asks for. */
export const EXAMPLE = { indicator: 'school-count', stage: 'primary', columns: ['district_name', 'period', 'value', 'quote'] } as const;

/** One example: the tool and its code. */
export type UsageExample = { tool: string; code: string };

/**
 * The same question in several languages, and what may be compared.
 *
 * @param folder address of the data files with a closing slash, or empty for files downloaded beside the program
 */
export function examples(folder: string): Record<'pandas' | 'polars' | 'r' | 'duckdb' | 'comparable', UsageExample> {
  const { indicator, stage, columns } = EXAMPLE;
  const quoted = columns.map((column) => `"${column}"`).join(', ');
  return {
    pandas: {
      tool: 'Python: pandas',
      code: `import pandas as pd

observations = pd.read_csv("${folder}observations.csv.zip", dtype={"district_code": str})
schools = observations[(observations.indicator == "${indicator}") & (observations.stage == "${stage}")]
print(schools[[${quoted}]])`,
    },
    polars: {
      tool: 'Python: polars',
      code: `import polars as pl

observations = pl.read_parquet("${folder}observations.parquet")
schools = observations.filter(pl.col("indicator") == "${indicator}", pl.col("stage") == "${stage}")
print(schools.select(${quoted}))`,
    },
    r: {
      tool: 'R',
      code: `library(readr)
${
  folder &&
  `
download.file("${folder}observations.csv.zip", "observations.csv.zip", mode = "wb")`
}
observations <- read_csv("observations.csv.zip", col_types = cols(district_code = "c"))
subset(observations, indicator == "${indicator}" & stage == "${stage}",
       select = c(${columns.join(', ')}))`,
    },
    duckdb: {
      tool: 'DuckDB',
      code: `SELECT ${columns.join(', ')}
FROM read_parquet('${folder}observations.parquet')
WHERE indicator = '${indicator}' AND stage = '${stage}';`,
    },
    comparable: {
      tool: 'DuckDB: what may be compared',
      code: `SELECT indicator_en, series, count(DISTINCT district_code) AS districts, median(value) AS middle, string_agg(DISTINCT flags, '; ') AS flags
FROM read_parquet('${folder}observations.parquet')
WHERE series IS NOT NULL AND confidence <> 'doubtful'
GROUP BY indicator_en, series
HAVING districts > 1
ORDER BY districts DESC, series;`,
    },
  };
}
