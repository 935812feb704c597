import { type Command, CommanderError } from 'commander';
import { printFailure } from './console.ts';
import { failureOf } from './failure.ts';
import { processShell, type Shell } from './shell.ts';

/** A command of the project: its options and what it does, for the shell that it speaks to. */
export type DefineCommand = (shell: Shell) => Command;

/**
 * Run a command. Whatever goes wrong ends it with a message and an exit code: wrong arguments, errors of input, trouble of the system, and
 * defects of this program.
 *
 * @param args what follows the name of the command
 */
export async function runCommand(define: DefineCommand, args = process.argv.slice(2), shell: Shell = processShell): Promise<void> {
  const program = define(shell);
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ writeOut: shell.write, writeErr: (text) => shell.warn(text.trimEnd()) });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return shell.fail(error.exitCode);
    printFailure(shell, failureOf(error, 'command'));
    shell.fail();
  }
}
