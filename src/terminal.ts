import type { Locale } from '#platform/ctx.ts';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { inLocale } from '#platform/words.ts';

/** The language of the person at the terminal: `BERDAYA_LOCALE`, else English where the system says so, else Indonesian. */
export function terminalLocale(source: NodeJS.ProcessEnv): Locale {
  return /^en/i.test(source.BERDAYA_LOCALE || source.LC_ALL || source.LANG || '') ? 'en' : 'id';
}

/** Says a sentence to the person at the terminal. Standard output is kept for what a command was asked for. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Runs the program; what keeps it from starting is said in one sentence, anything else is a fault with its trace. */
export async function atTerminal(work: () => Promise<void>): Promise<void> {
  try {
    await inLocale(terminalLocale(process.env), work);
  } catch (error) {
    if (!(error instanceof TerminalProblem)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
