/**
 * A reason why the program or a command cannot go on, already worded for the person at the terminal.
 * It is printed alone, without a trace, and the exit code is 1.
 */
export class TerminalProblem extends Error {
  override name = 'TerminalProblem';
}
