import { watch } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import { InputError } from '../../../src/model/error.ts';
import { contentOption, sourcesOption } from '../content/folders.ts';
import { printFailure } from '../terminal/console.ts';
import type { Shell } from '../terminal/shell.ts';
import { deskAssets } from './assets.ts';
import { Desk } from './desk.ts';
import { newToken } from './guard.ts';
import { indicatorNames } from './indicator-names.ts';
import { messageTexts } from './message-files.ts';
import type { Taken } from './messages.ts';
import { openBrowser } from './open-browser.ts';
import { askerOf } from './opinion.ts';
import { isReviewer, keptReviewer } from './reviewer.ts';
import { deskRoutes } from './routes.ts';
import { DeskServer } from './server.ts';

type Options = {
  sources: string;
  out: string;
  port: number;
  by?: string;
  open: boolean;
  messages?: string;
  ask?: string;
  model?: string;
};

/** A desk that is open. */
export type OpenDesk = { address: string; desk: Desk; close(): Promise<void> };

/**
 * `npm run review`: opens a page on this computer at which people confirm or correct what the program read. It runs until it is ended.
 *
 * @param opened told of the open desk
 */
export function reviewCommand(shell: Shell, opened: (desk: OpenDesk) => void = () => {}): Command {
  return new Command('npm run review --')
    .description('Open the review desk: a page on this computer, for this computer only, at which readings are confirmed or corrected.')
    .argument('[report]', 'go through this report, by its id; else what is most doubtful in all')
    .addOption(new Option('--port <n>', 'port to listen on; 0 chooses one').argParser(portOf).default(4390))
    .addOption(new Option('--by <name>', 'initials or handle to sign with; asked for and kept where left out').argParser(reviewerOf))
    .option('--no-open', 'print the address and do not open a browser')
    .option('--messages <dir>', 'folder with messages of readers, one text file each')
    .option('--ask <url>', 'address of a model that may be asked for a second opinion, in the chat-completions form')
    .option('--model <name>', 'name of that model')
    .addOption(sourcesOption())
    .addOption(contentOption())
    .action(async (report: string | undefined, options: Options) => opened(await openDesk(report ?? null, options, shell)));
}

function portOf(given: string): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) throw new InvalidArgumentError('Expected a port from 0 to 65535.');
  return port;
}

function reviewerOf(given: string): string {
  if (!isReviewer(given)) throw new InvalidArgumentError('Expected initials or a handle that begins with a letter, without spaces.');
  return given;
}

async function openDesk(report: string | null, options: Options, shell: Shell): Promise<OpenDesk> {
  const folders = { sources: resolve(options.sources), out: resolve(options.out) };
  const opinion = askerOf(options);
  let server: DeskServer | null = null;
  const desk = new Desk(folders, availableParallelism(), (event) => server?.tell(event));
  const [assets] = await Promise.all([deskAssets(), desk.start()]);
  for (const failure of desk.failures) printFailure(shell, failure);
  if (report !== null && !desk.ids.includes(report))
    throw new InputError(report, 'There is no report of this id.', `There are: ${desk.ids.join(', ')}`);
  const knowledge = await desk.knowledge();
  if (options.messages) {
    const { taken, unplaced } = await takeAll(desk, options.messages);
    shell.say(`${taken} messages from readers taken in${unplaced > 0 ? `, ${unplaced} could not be placed` : ''}`);
  }
  const indicators = indicatorNames(knowledge.indicators);
  const routes = deskRoutes({
    desk,
    indicators,
    reviewer: { by: options.by ?? keptReviewer() },
    report,
    opinion: opinion && { model: opinion.model, ask: async (id, key) => opinion.ask(await desk.report(id), key, indicators) },
  });
  const own = new DeskServer({ token: newToken(), assets, routes });
  server = own;
  const address = await own.listen(options.port);
  const watcher = watch(folders.sources, (_, name) => name?.endsWith('.yaml') && desk.changed(name));
  shell.say(`${pc.bold('Review desk')}: ${address}  (Ctrl+C ends it)`);
  if (options.open) openBrowser(address);
  const close = async () => {
    watcher.close();
    await desk.settled();
    await own.close();
  };
  return { address, desk, close };
}

async function takeAll(desk: Desk, folder: string): Promise<Taken> {
  const sum = { taken: 0, unplaced: 0 };
  for (const text of await messageTexts(resolve(folder))) {
    const { taken, unplaced } = await desk.takeMessages(text);
    sum.taken += taken;
    sum.unplaced += unplaced;
  }
  return sum;
}
