// Plans the news, sends the wave, kills its server in the middle, and counts at the provider.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { addMinutes, dayOf, instantOf } from '#platform/clock.ts';
import { systemActor } from '#platform/ctx.ts';
import { openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openEmbedded } from '#platform/embedded/index.ts';
import { newId } from '#platform/ids.ts';
import { saveOffice } from '#platform/office.store.ts';
import { useSecret } from '#platform/sealed.ts';
import { recordConsent } from '#rooms/identity/index.ts';
import { planWave, stopWave } from '#rooms/outreach/index.ts';
import { listAudience, loadAreas, seedDemoBusinesses } from '#rooms/registry/index.ts';
import { testOffice } from '#tests/office.ts';
import { hubPost, type Taken, whatsappServer } from '#tests/whatsapp.ts';

const MESSAGES = 10_000;
const dataFolder = 'data/bench-outreach';
const secret = 'a secret for benches only, 32 characters and more';
rmSync(dataFolder, { recursive: true, force: true });
useSecret(secret);
const cluster = await openEmbedded({ dataFolder, program: '0.0.0', purpose: 'bench' });
const database = openDatabase(cluster.url);
const meta = await whatsappServer();
const account = { ...meta.settings, perDay: MESSAGES, timeoutMs: 10_000 };
const now = instantOf(dayOf(new Date()), '09:00');
const read = (name: string) => JSON.parse(readFileSync(`db/${name}`, 'utf8'));
const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

/** A server of the office whose day is so many days on; resolves with its port once it answers. */
async function startServer(days = 0) {
  const base = addMinutes(now, days * 24 * 60).getTime();
  const args = [cluster.url, secret, JSON.stringify(account), String(base)];
  const child = fork('bench/outreach-worker.ts', args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const [port] = await once(child, 'message');
  return { child, port: Number(port) };
}

async function kill({ child }: { child: ChildProcess }): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Reports what was taken, a hundred in one envelope, again and again until the office thanks. */
async function report(port: number, taken: readonly Taken[]): Promise<boolean> {
  const statuses = taken.map(({ wamid, ours }) => ({ id: wamid, status: 'sent', biz_opaque_callback_data: ours }));
  const { body, signature } = hubPost(account, { statuses });
  const headers = { 'X-Hub-Signature-256': signature };
  return fetch(`http://127.0.0.1:${port}/sambungan/whatsapp`, { method: 'POST', body, headers }).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function countQueued(): Promise<number> {
  const { rows } = await database.owner.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM outreach.message WHERE state = 'queued'",
  );
  return rows[0]?.n ?? 0;
}

try {
  await migrate(database, 'db/migrations');
  const db = database.forCity(testOffice.city);
  await saveOffice(db, testOffice);
  const base = { city: testOffice.city, actor: systemActor, locale: 'id' as const, office: testOffice, now, db };
  const ctx = { ...base, requestId: newId() };
  await loadAreas(ctx, read('reference/areas-binjai.json'));
  await seedDemoBusinesses(ctx, { lists: read('demo/binjai-lists.json'), count: 21_601, seed: 1275 });
  const everybody = await listAudience(ctx, { areas: [], sectors: [] });
  const answer = { purpose: 'contact-by-whatsapp', textVersion: '2026-1', channel: 'web', given: true } as const;
  for (const id of new Set(everybody.map(({ ownerId }) => ownerId))) {
    await recordConsent(ctx, { subject: { type: 'owner', id }, ...answer });
  }
  const began = performance.now();
  const question = { aboutId: newId(), rule: { areas: [], sectors: [] }, applied: [], everApplied: [] };
  const { waveId, recipients } = await planWave(ctx, { question, text: 'Pelatihan kemasan dibuka.', perDay: MESSAGES });
  const planned = (performance.now() - began) / 1000;
  row('businesses', 'phones', 'planned in s', 'target');
  row('---', '---', '---', '---');
  row(everybody.length, recipients, planned.toFixed(2), '< 5');

  const started = performance.now();
  let server = await startServer();
  let reported = 0;
  /** Reports what the provider takes until there is enough of it, or nothing more happens for a while. */
  async function watch(enough: number): Promise<void> {
    let quiet = 0;
    while (meta.taken.length < enough && quiet < 50) {
      await pause(200);
      const next = meta.taken.slice(reported, reported + 100);
      const told = next.length > 0 && (await report(server.port, next));
      if (told) reported += next.length;
      quiet = told ? 0 : quiet + 1;
    }
  }
  await watch(MESSAGES / 2);
  await kill(server);
  const killed = meta.taken.length;
  server = await startServer();
  await watch(Number.POSITIVE_INFINITY);
  const [soon, unsure] = [meta.taken.length, await countQueued()];
  // What was on the wire when the server died is told again after a day without a report (docs/adr/0007): that day passes.
  await kill(server);
  await stopWave(ctx, waveId);
  server = await startServer(1.1);
  await database.owner.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
  await watch(Number.POSITIVE_INFINITY);
  await kill(server);
  const times = Map.groupBy(meta.taken, ({ ours }) => ours);
  const twice = [...times.values()].filter(({ length }) => length > 1).length;
  const { rows } = await database.owner.query<{ state: string; n: number }>(
    'SELECT state, count(*)::int AS n FROM outreach.message GROUP BY state ORDER BY state',
  );
  console.log('');
  row('messages', 'killed at', 'soon after', 'told a day later', 'twice', 'lost', 'seconds', 'states');
  row('---', '---', '---', '---', '---', '---', '---', '---');
  const states = rows.map(({ state, n }) => `${state} ${n}`).join(', ');
  const seconds = Math.round((performance.now() - started) / 1000);
  row(MESSAGES, killed, soon, unsure, twice, MESSAGES - times.size, seconds, states);
  if (twice > 0 || times.size !== MESSAGES) process.exitCode = 1;
} finally {
  meta.close();
  await database.close();
  await cluster.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
