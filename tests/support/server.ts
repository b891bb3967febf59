import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '#platform/embedded/server.ts';

/** The built program, running as in life: its own data folder, its own database, the demo city in it. */
export interface RunningServer {
  url: string;
  pid: number;
  /** Everything it said to the terminal so far: addresses, demo sign-ins, log lines. */
  said: string[];
  /** Asks it to stop and waits; its data folder is removed. */
  stop: () => Promise<void>;
}

const secondsToStart = 180;

function waitForEnd(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('close', () => resolve());
  });
}

/** Starts the built program (`dist/server/main.js`) on a free port with an empty data folder and waits until it serves. */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'berdaya-server-'));
  // Started by root, the database runs as another account, which must be able to pass through.
  chmodSync(dataFolder, 0o755);
  const port = String(await freePort());
  const { DATABASE_URL: _, ...around } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
    env: { ...around, BERDAYA_DATA: dataFolder, HOST: '127.0.0.1', PORT: port, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  createInterface(child.stderr).on('line', (line) => said.push(line));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await waitForEnd(child);
    rmSync(dataFolder, { recursive: true, force: true });
  };
  const until = Date.now() + secondsToStart * 1000;
  while (child.exitCode === null && Date.now() < until) {
    const healthy = await fetch(`${url}/sehat`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return { url, pid: child.pid ?? 0, said, stop };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop();
  throw new Error(`The program did not start:\n${said.join('\n')}`);
}
