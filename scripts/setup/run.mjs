import { spawn, spawnSync } from 'node:child_process';
import { delimiter, dirname, resolve } from 'node:path';

/**
 * The environment in which `node` is the one we chose, for every program started from here on, and keeps what it compiled
 * of our code for the next start.
 */
export function environment(node) {
  return {
    NODE_COMPILE_CACHE: resolve('.runtime/compiled'),
    ...process.env,
    PATH: dirname(node) + delimiter + process.env.PATH,
  };
}

/** Runs a step of the setup and waits. What it prints goes to standard error; returns whether it succeeded. */
export function step(node, args) {
  return spawnSync(node, args, { env: environment(node), stdio: ['ignore', 2, 2] }).status === 0;
}

/** Runs npm as the npm that called us, or the one on the PATH. Returns whether it succeeded. */
export function npm(node, args, cwd = '.') {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const options = { cwd, env: environment(node), stdio: ['ignore', 2, 2] };
  const script = process.env.npm_execpath;
  // npm itself runs on the Node it was installed for; only what it starts sees the one we chose.
  const done = /npm-cli\.[cm]?js$/.test(script || '')
    ? spawnSync(process.execPath, [script, ...args, ...quiet], options)
    : spawnSync('npm', [...args, ...quiet], { ...options, shell: process.platform === 'win32' });
  return done.status === 0;
}

/** Becomes the verb: same terminal, same signals, same exit code. */
export async function handOver(node, args) {
  const child = spawn(node, args, { env: environment(node), stdio: 'inherit' });
  // Ctrl-C reaches the child by itself; we only have to wait for it. The others are passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...end) => resolve(end));
  });
  process.exit(signal ? 1 : code);
}
