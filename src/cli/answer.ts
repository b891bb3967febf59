/** What a command answers: data for scripts, sentences for people, and whether all went well. */
export interface Answer {
  data: object;
  sentences: string[];
  ok: boolean;
}

/** Writes the answer to standard output, as one JSON object or as lines, and sets the exit code. */
export function give({ data, sentences, ok }: Answer, { json }: { json?: boolean }): void {
  process.stdout.write(json ? `${JSON.stringify(data)}\n` : sentences.map((sentence) => `${sentence}\n`).join(''));
  if (!ok) process.exitCode = 1;
}
