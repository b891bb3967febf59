import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const place = '.runtime/busy';

function isHeld() {
  try {
    process.kill(Number(readFileSync(join(place, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `work` while no other setup works in this folder: two commands at once must not install over each other. */
export async function alone(work) {
  mkdirSync('.runtime', { recursive: true });
  for (let tries = 0; ; tries++) {
    try {
      mkdirSync(place);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      // One that was killed left its place; a moment is given for one that has only just begun and has no number yet.
      if (tries > 5 && !isHeld()) rmSync(place, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  writeFileSync(join(place, 'pid'), String(process.pid));
  const leave = () => rmSync(place, { recursive: true, force: true });
  process.once('exit', leave);
  try {
    return work();
  } finally {
    process.off('exit', leave);
    leave();
  }
}
