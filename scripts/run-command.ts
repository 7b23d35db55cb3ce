import { PlainError, reportFailure } from './site/failure.ts';

/** A command called with what it does not know or without what it needs. */
export class UsageError extends PlainError {}

/**
 * Runs a command with its arguments; `--help` only says how it is called. Exit status 2 where it was called wrongly,
 * 1 where it failed: both are said in a sentence.
 */
export async function runCommand(
  usage: string,
  command: (given: readonly string[]) => unknown,
  given: readonly string[] = process.argv.slice(2),
): Promise<void> {
  if (given.includes('--help') || given.includes('-h')) {
    console.log(usage);
    return;
  }
  try {
    await command(given);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n${usage}`);
      process.exitCode = 2;
    } else reportFailure(error);
  }
}

/** Throws for the first option that is not among the known: one that is misspelt would be left out in silence. */
export function refuseOptions(given: readonly string[], known: readonly string[] = []): void {
  const unknown = given.find((argument) => argument.startsWith('-') && !known.includes(argument));
  if (unknown !== undefined) throw new UsageError(`不认识的参数 ${unknown}。`);
}

/** Throws for anything given to a command that takes nothing. */
export function refuseArguments([first]: readonly string[]): void {
  if (first !== undefined) throw new UsageError(`不认识的参数 ${first}。`);
}
