/**
 * A reason why the program cannot start, already worded for the person at the terminal.
 * `main.ts` and `cli.ts` print its sentence alone, without a stack, and leave with exit code 1.
 */
export class StartProblem extends Error {
  override name = 'StartProblem';
}
