-- Data by province, as `npm run partition -- --out data` writes them, for DuckDB. Run in the folder above:
--   duckdb < partitions.sql
-- The folder name is text: without hive_types it would be read as a number, and 01 … 09 lose their zero.

-- Values of one district: of thirty-one folders one is opened.
SELECT indicator_zh, stage, period, value, unit, quote
FROM read_parquet('data/observations/*/*.parquet', hive_partitioning = true, hive_types = {'province': VARCHAR})
WHERE province = '33' AND district_code = '330803'
ORDER BY indicator, stage, period;

-- What may be compared, by province: only values of equal series, never doubtful ones.
SELECT series, province, count(DISTINCT district_code) AS districts, median(value) AS middle
FROM read_parquet('data/observations/*/*.parquet', hive_partitioning = true, hive_types = {'province': VARCHAR})
WHERE series IS NOT NULL AND confidence <> 'doubtful'
GROUP BY series, province
ORDER BY series, province;

-- Sentences and the passages around them.
SELECT o.report, o.raw, o.quote, p.path
FROM read_parquet('data/observations/*/*.parquet', hive_partitioning = true, hive_types = {'province': VARCHAR}) o
JOIN read_parquet('data/passages/*/*.parquet', hive_partitioning = true, hive_types = {'province': VARCHAR}) p
  ON p.province = o.province AND p.report = o.report AND p.passage = o.passage
WHERE o.province = '62' AND o.indicator = 'school-count';
