import type { Locale } from '#platform/ctx.ts';
import { Refusal } from '#platform/refusal.ts';
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

/** The sentence of an error that is an answer rather than a fault. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof TerminalProblem) return error.message;
  return error instanceof Refusal ? error.text() : undefined;
}

/** Runs the program; what it cannot do is said in one sentence, anything else is a fault with its trace. */
async function answer(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (!sentence) throw error;
    say(sentence);
    process.exitCode = 1;
  }
}

/** Runs the program or a command in the language of the terminal. */
export const atTerminal = (work: () => Promise<void>): Promise<void> =>
  inLocale(terminalLocale(process.env), () => answer(work));
