import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import pc from 'picocolors';
import { InputError } from '../../../src/model/error.ts';
import { TABLE_NAMES, TABLES_BY_REPORT, type TableName, table, tableParquet } from '../../../src/publish/data-package/index.ts';
import { packageInput } from '../../../src/publish/package-input.ts';
import { shown, writeWhole } from '../content/files.ts';
import { readSiteCorpus } from '../content/site-corpus.ts';
import type { Shell } from '../terminal/shell.ts';

type Options = { out: string; content?: string };

/**
 * `npm run partition`: the tables of the data package in folders by province (`observations/province=33/part-0.parquet`), as Hive, DuckDB and Spark
 * read them, and those that decode them beside. One province is in memory at a time. `SITE_URL` and `BASE_PATH` say where the addresses lead.
 */
export function partitionCommand(shell: Shell): Command {
  return new Command('npm run partition --')
    .description('Write the data by province, for DuckDB and Spark.')
    .requiredOption('--out <dir>', 'new folder that gets the tables')
    .option('--content <dir>', 'folder with records/, as convert or merge writes it; default: content')
    .action((options: Options) => partition({ ...options, out: resolve(options.out) }, shell));
}

async function partition({ out, content }: Options, shell: Shell): Promise<void> {
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new InputError(shown(out), 'The folder is not empty: a province that is gone would stay in it.', 'Give a new folder with --out.');
  const corpus = await readSiteCorpus({ ...process.env, ...(content ? { CONTENT_DIR: resolve(content) } : {}) });
  const { version } = corpus.edition;
  const write = (path: string, name: TableName, records?: Parameters<typeof packageInput>[1]): number => {
    const filled = table(name, packageInput(corpus, records));
    if (filled.rows.length > 0) writeWhole(join(out, path), tableParquet(filled, version));
    return filled.rows.length;
  };
  let rows = 0;
  for (const { code, records } of corpus.provinces)
    for (const name of TABLES_BY_REPORT) rows += write(`${name}/province=${code}/part-0.parquet`, name, records);
  const decoding = TABLE_NAMES.filter((name) => !TABLES_BY_REPORT.includes(name));
  for (const name of decoding) write(`${name}.parquet`, name);
  shell.say(
    `${pc.green('✓')} ${rows} rows of ${corpus.provinces.length} provinces, and ${decoding.length} tables that decode them, in ${shown(out)}`,
  );
}
