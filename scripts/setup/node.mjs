import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { npm } from './run.mjs';
import { say, stop } from './say.mjs';

const broughtAlong = '24.21.0';
const folder = resolve('.runtime');
const oldest = /(\d+)\.(\d+)/
  .exec(JSON.parse(readFileSync('package.json', 'utf8')).engines.node)
  .slice(1)
  .map(Number);

function isNewEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

function inFolder() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const file = join(folder, 'node_modules', 'node', 'bin', name);
  if (!existsSync(file)) return undefined;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return status === 0 && isNewEnough(stdout.trim()) ? file : undefined;
}

/** The path of a Node that is new enough: the running one, the one brought along before, or one brought along now. */
export function findNode() {
  if (isNewEnough(process.version)) return process.execPath;
  const known = inFolder();
  if (known) return known;
  say('node', { here: process.version, wanted: broughtAlong });
  mkdirSync(folder, { recursive: true });
  const own = { private: true, allowScripts: { node: true }, dependencies: { node: broughtAlong } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own));
  const installed = npm(process.execPath, ['install'], folder) && inFolder();
  return installed || stop('node_failed', { here: process.version, wanted: oldest.join('.') });
}
