import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** The test program after it printed its database's address, or after it left. */
export interface Program {
  child: ChildProcess;
  url: string | undefined;
  /** What it said to the person at the terminal, complete once it has left. */
  said: Promise<string>;
}

/** Runs the test program as a real process and waits for its first line or its end. */
export async function runProgram(data: string, ...more: string[]): Promise<Program> {
  const child = spawn(process.execPath, ['src/platform/embedded/tests/program.ts', '--data', data, ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = text(child.stderr);
  const url = await new Promise<string | undefined>((resolve) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('close', () => resolve(undefined));
  });
  return { child, url, said };
}

/** Sends the signal and waits for the end; the exit code, or the signal that ended it. */
export async function end({ child }: Program, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string> {
  const before = child.exitCode ?? child.signalCode;
  if (before !== null) return before;
  const closed = once(child, 'close');
  child.kill(signal);
  const [code, endedBy] = await closed;
  return code ?? endedBy;
}
