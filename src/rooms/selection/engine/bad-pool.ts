/** What is wrong with the input: the office room pairs each code with its own words. */
export type BadPoolCode = 'seats' | 'empty' | 'id' | 'quota' | 'fixed' | 'score' | 'file';

/** The pool, the quotas or a file cannot be used. `message` is one sentence in plain English. */
export class BadPool extends Error {
  readonly code: BadPoolCode;

  constructor(code: BadPoolCode, message: string) {
    super(message);
    this.name = 'BadPool';
    this.code = code;
  }
}
