import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const fixedPlaces = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/snap/bin/chromium'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A Chromium of this machine: `CHROME_PATH`, one on the PATH, one in a usual place; nothing when there is none. */
export function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const given = process.env.CHROME_PATH ? [process.env.CHROME_PATH] : [];
  return [...given, ...onPath, ...fixedPlaces].find(isProgram);
}

/** What a Chromium needs to run as root, in a container with little shared memory, and where the network is closed. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-proxy-server',
];

/** Debian's Chromium where we may install it, else the one Playwright keeps in the user's home. */
function install(): void {
  const quiet = { stdio: ['ignore', 2, 2] as ['ignore', 2, 2] };
  const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (isDebian) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { ...quiet, env });
    const words = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
    if (spawnSync('apt-get', words, { ...quiet, env }).status === 0) return;
  }
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], quiet);
}

/** Makes sure there is a browser. Returns its path, or nothing where Playwright's own is to be used. */
export function ensureChromium(): string | undefined {
  const found = findChromium();
  if (found) return found;
  install();
  return findChromium();
}
