/** Worked examples of the data page. Tests run the SQL as it is printed. */

/** What every example asks for. */
export const EXAMPLE = { indicator: 'school-count', stage: 'primary', columns: ['district_name', 'period', 'value', 'quote'] } as const;

/** One example: the tool and its code. */
export type UsageExample = { tool: string; code: string };

/**
 * The same question in three languages.
 *
 * @param folder address of the data files with a closing slash, or empty for files downloaded beside the program
 */
export function examples(folder: string): { python: UsageExample; r: UsageExample; duckdb: UsageExample } {
  const { indicator, stage, columns } = EXAMPLE;
  return {
    python: {
      tool: 'Python',
      code: `import pandas as pd

observations = pd.read_csv("${folder}observations.csv.zip", dtype={"district_code": str})
schools = observations[(observations.indicator == "${indicator}") & (observations.stage == "${stage}")]
print(schools[[${columns.map((column) => `"${column}"`).join(', ')}]])`,
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
  };
}
