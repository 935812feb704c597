import { Command } from 'commander';
import { changesBetween } from '../../../src/publish/editions/changes.ts';
import type { Shell } from '../terminal/shell.ts';
import { changesMarkdown } from './markdown.ts';
import { stateAt } from './state.ts';

type Options = { base: string; head: string };

/**
 * `npm run changes`: the readings of two states of the content held beside one another, as Markdown for whoever has to judge a change: reports that came
 * and went, values that changed, with before, after and why. A state is a commit of this repository, or a folder with `records/`.
 */
export function changesCommand(shell: Shell): Command {
  return new Command('npm run changes --')
    .description('Say what changed between the readings of two states of the content, as Markdown.')
    .requiredOption('--base <state>', 'state before: a commit, branch or tag, or a folder with records/')
    .option('--head <state>', 'state after: the same', 'content')
    .action(async ({ base, head }: Options) => {
      const [before, after] = [await stateAt(base), await stateAt(head)];
      const words = new Map([...before.words, ...after.words]);
      shell.write(changesMarkdown(changesBetween(before, after), words));
    });
}
