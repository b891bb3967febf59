import { existsSync, readFileSync } from 'node:fs';
import { npm } from './run.mjs';
import { say, stop } from './say.mjs';

const installedList = 'node_modules/.package-lock.json';

/** Is every package of the lock file installed in that version? Parts for other systems may be absent. */
function areInstalled() {
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const present = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    return present[path] ? present[path].version === entry.version : Boolean(entry.optional || entry.peer);
  });
}

/** Installs the packages when they are missing or of other versions than the lock file says. */
export function installPackages(node) {
  if (areInstalled()) return;
  say('packages');
  // `install` keeps to the lock file as `ci` does, but does not refuse it where a registry cannot offer the parts for
  // other systems. The build needs the development packages even where NODE_ENV says production.
  if (!npm(node, ['install', '--no-save', '--include=dev', '--include=optional'])) stop('packages_failed');
}
