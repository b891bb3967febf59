// Requests per second of the program beside a bare server that asks the same rows (bench/yardstick.ts), in the same run,
// windows alternating, eight connections, median of five. Also how long the demo city takes to load, and the weight of pages.
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { openEmbedded } from '#platform/embedded/index.ts';
import { freePort } from '#platform/embedded/server.ts';
import { weigh } from '#tests/page-weight.ts';
import { startServer } from '#tests/server.ts';
import { signInStaff } from '#tests/sign-in.ts';
import budgets from '../budgets.json' with { type: 'json' };
import { median, perSecond } from './load.ts';

const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
const dataFolder = 'data/bench';
const windows = 5;

rmSync(dataFolder, { recursive: true, force: true });
const cluster = await openEmbedded({ dataFolder, program: '0.0.0', purpose: 'bench' });
const began = performance.now();
const program = await startServer({ DATABASE_URL: cluster.url });
console.log('\n## Start\n');
row('what', 'seconds', 'target');
row('---', '---', '---');
row('migrate, load the demo city, serve', ((performance.now() - began) / 1000).toFixed(1), '');
const loaded = program.said.map((line) => /demo city loaded in (\d+(?:\.\d+)?)/.exec(line)?.[1]).find(Boolean);
if (loaded) row('of that: load the demo city', loaded, '20');

const port = await freePort();
const bare: ChildProcess = spawn(process.execPath, ['bench/yardstick.ts', String(port)], {
  env: { ...process.env, DATABASE_URL: cluster.url },
  stdio: 'inherit',
});
const yardstick = `http://127.0.0.1:${port}`;

try {
  const signedIn = await signInStaff(program.url, 'program@binjai.contoh.id');
  const first = await fetch(`${program.url}/kerja/registri?nib=belum`, { headers: { cookie: signedIn } });
  // Whoever reads page 25 of a list has its style sheets since page 1, and their browser says so.
  const sheets = first.headers.getSetCookie().find((line) => line.startsWith('gaya=')) ?? '';
  const known = sheets.split(';')[0] ?? '';
  const cookie = [...signedIn.split('; ').filter((pair) => !pair.startsWith('gaya=')), known]
    .filter(Boolean)
    .join('; ');
  const list = await first.text();
  const [record, id] = /\/kerja\/usaha\/([0-9a-f-]{36})/.exec(list) ?? [];
  if (!record) throw new Error('No business in the list.');
  const slug = 'kemasan-produk-yang-menjual';
  const questions = [
    { name: 'public page of a call', ours: `/program/${slug}`, theirs: `/call/${slug}`, target: '≥ 0.5' },
    {
      name: 'staff list, page 25 of a filter, with total',
      ours: '/kerja/registri?kecamatan=12.75.03&nib=belum&hal=25',
      theirs: '/list?page=25',
      target: '≥ 0.5',
    },
    { name: 'one record', ours: record, theirs: `/record/${id}`, target: '≥ 0.3' },
  ];
  console.log('\n## Requests per second\n');
  row('page', 'Berdaya', 'yardstick', 'ratio', 'target');
  row('---', '---', '---', '---', '---');
  for (const { name, ours, theirs, target } of questions) {
    const rates: [number, number][] = [];
    await perSecond(program.url + ours, { cookie, seconds: 2 });
    await perSecond(yardstick + theirs, { seconds: 2 });
    for (let at = 0; at < windows; at++) {
      rates.push([await perSecond(program.url + ours, { cookie }), await perSecond(yardstick + theirs)]);
    }
    const [us, them] = [median(rates.map(([one]) => one)), median(rates.map(([, other]) => other))];
    const ratio = median(rates.map(([one, other]) => one / other));
    row(name, us.toFixed(0), them.toFixed(0), ratio.toFixed(2), target);
  }
  console.log('\n## Weight of a first visit (KB of 1,024, Brotli, headers included)\n');
  row('page', 'HTML (most)', 'script (most)', 'all (most)', 'requests (most)');
  row('---', '---', '---', '---', '---');
  for (const page of budgets.pages) {
    const cookie = page.as ? await signInStaff(program.url, page.as) : '';
    const weight = await weigh(program.url, page.path, cookie);
    const kb = (bytes: number) => (bytes / 1024).toFixed(1);
    row(
      page.path,
      `${kb(weight.html)} (${page.html})`,
      `${kb(weight.script)} (${page.script})`,
      `${kb(weight.total)} (${page.total})`,
      `${weight.requests} (${page.requests})`,
    );
  }
} finally {
  bare.kill();
  await program.stop();
  await cluster.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
