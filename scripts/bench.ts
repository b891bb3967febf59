// `npm run bench [NAME…]`: every bench of the folder, or those named, one after the other; each prints its table.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const all = readdirSync('bench')
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
  .sort();
const [wanted, rest] = [
  process.argv.slice(2).filter((word) => all.includes(word)),
  process.argv.slice(2).filter((word) => !all.includes(word)),
];
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(process.execPath, [`bench/${name}.bench.ts`, ...rest], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
