import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreBackup, writeBackup } from '#platform/backup/index.ts';
import type { Database } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { backupKey } from '#platform/sealed.ts';
import { bareDatabase, testDatabase, testNow } from '#tests/database.ts';
import { listTables } from '../catalogue.ts';

const { database, ctx } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'berdaya-backup-'));
const file = join(folder, 'office.bdy');
const filesFolder = join(folder, 'files');
const migrations = 'db/migrations';
afterAll(() => rmSync(folder, { recursive: true }));

const source = { pool: database.owner, filesFolder, file, program: '0.1.0', now: testNow };

function restoreInto(target: Database, parts: { file?: string; key?: Buffer; into?: string } = {}) {
  return restoreBackup({
    pool: target.owner,
    file: parts.file ?? file,
    key: parts.key ?? backupKey(),
    filesFolder: parts.into ?? mkdtempSync(join(folder, 'restored-')),
    migrateTo: async (names) => {
      await migrate(target, migrations, names);
    },
  });
}

/** Every row of every table as JSON, whatever order it lies in. */
async function everything({ owner }: Database): Promise<Record<string, string[]>> {
  const client = await owner.connect();
  const tables = await listTables(client);
  client.release();
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows: found } = await owner.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${name} t`);
    rows[name] = found.map(({ row }) => row).sort();
  }
  return rows;
}

const awkward = 'tab\t, baris\nbaru, \\N, "kutip", ﷽, 😀, ';

beforeAll(async () => {
  for (let n = 1; n <= 40; n++) {
    await database.owner.query(
      `INSERT INTO audit.entry (city, at, actor_id, actor_name, actor_kind, mandate, event, target_type, target_id, detail, request_id)
       VALUES ('12.75', $1, '-', 'Uji', 'system', 'system', 'test.noted', 'thing', $2, $3, 'r')`,
      [testNow, String(n), JSON.stringify({ text: awkward + n, amount: 9_007_199_254_740_991 })],
    );
  }
  await inTransaction(ctx(), (tx) =>
    enqueue(tx, 'outreach.deliver', { messageId: '7' }, { key: 'once', maxAttempts: 5 }),
  );
  mkdirSync(join(filesFolder, 'ab'), { recursive: true });
  writeFileSync(join(filesFolder, 'ab', 'abcd'), Buffer.from([0, 255, 10, 13, 0]));
  writeFileSync(join(filesFolder, 'empty'), '');
});

describe('a backup', { timeout: 120_000 }, () => {
  it('restores into an empty database with every row, counter, job and file equal', async () => {
    const written = await writeBackup({ ...source, key: backupKey() });
    expect(written).toMatchObject({ files: 2, jobs: 1 });
    expect(written.rows).toBeGreaterThan(40);

    const target = await bareDatabase();
    const into = join(folder, 'new-place');
    const restored = await restoreInto(target, { into });
    expect(restored).toEqual(written);
    expect(await everything(target)).toEqual(await everything(database));
    expect(readFileSync(join(into, 'ab', 'abcd'))).toEqual(Buffer.from([0, 255, 10, 13, 0]));
    expect(readFileSync(join(into, 'empty'))).toHaveLength(0);
    const jobs = 'SELECT key, max_attempts, payload FROM graphile_worker._private_jobs';
    expect((await target.owner.query(jobs)).rows).toEqual((await database.owner.query(jobs)).rows);
  });

  it('leaves the audit chain able to grow and still append-only', async () => {
    const target = await bareDatabase();
    await restoreInto(target);
    const { rows } = await target.owner.query<{ seq: number }>(
      `INSERT INTO audit.entry (city, at, actor_id, actor_name, actor_kind, mandate, event, target_type, target_id, detail, request_id)
       VALUES ('12.75', now(), '-', 'Uji', 'system', 'system', 'test.noted', 'thing', '41', '{}', 'r') RETURNING seq`,
    );
    expect(rows).toEqual([{ seq: 41 }]);
    await expect(target.owner.query('DELETE FROM audit.entry')).rejects.toThrow('append-only');
  });

  it('shows one moment: what is written while it runs is not in it', async () => {
    const late = join(folder, 'moment.bdy');
    let disturbed = false;
    await writeBackup({
      ...source,
      file: late,
      key: backupKey(),
      onStep: () => {
        if (disturbed) return;
        disturbed = true;
        database.owner.query("INSERT INTO platform.form_result (city, key) VALUES ('12.75', gen_random_uuid())");
      },
    });
    const target = await bareDatabase();
    await restoreInto(target, { file: late });
    expect((await everything(target))['platform.form_result']).toEqual([]);
    await database.owner.query('DELETE FROM platform.form_result');
  });

  it('shows nothing of its content without the key', () => {
    expect(readFileSync(file).includes(Buffer.from('Binjai'))).toBe(false);
  });
});

describe('a restore refuses, and changes nothing', { timeout: 120_000 }, () => {
  it('a database that is in use', async () => {
    await expect(restoreInto(database)).rejects.toMatchObject({ reason: 'not-empty' });
  });

  it('a folder that holds files', async () => {
    await expect(restoreInto(await bareDatabase(), { into: filesFolder })).rejects.toMatchObject({
      reason: 'not-empty',
    });
    expect(readdirSync(filesFolder).sort()).toEqual(['ab', 'empty']);
  });

  it('another secret, a file that is no backup, a damaged one and one cut short', async () => {
    const whole = readFileSync(file);
    const damaged = Buffer.from(whole);
    damaged[whole.length >> 1] = (damaged[whole.length >> 1] ?? 0) ^ 1;
    const cases: [Buffer, Buffer, string][] = [
      [whole, Buffer.alloc(32, 1), 'other-secret'],
      [
        Buffer.from('not a backup at all, but long enough to be looked at as one by the reader'),
        backupKey(),
        'not-a-backup',
      ],
      [Buffer.alloc(0), backupKey(), 'not-a-backup'],
      [damaged, backupKey(), 'damaged'],
      [whole.subarray(0, whole.length - 40), backupKey(), 'damaged'],
    ];
    const target = await bareDatabase();
    for (const [bytes, key, reason] of cases) {
      const wrong = join(folder, `wrong-${reason}.bdy`);
      writeFileSync(wrong, bytes);
      const into = mkdtempSync(join(folder, 'refused-'));
      await expect(restoreInto(target, { file: wrong, key, into })).rejects.toMatchObject({ reason });
      expect(readdirSync(into)).toEqual([]);
    }
    const left = Object.values(await everything(target)).flat();
    expect(left.filter((row) => row.includes('"city"'))).toEqual([]);
    await expect(restoreInto(target)).resolves.toMatchObject({ files: 2 });
  });

  it('a backup of a newer version', async () => {
    const client = await database.owner.connect();
    const newer = join(folder, 'newer.bdy');
    await client.query("INSERT INTO public.berdaya_migration (name, timestamp) VALUES ('9999-tomorrow', '2030')");
    await writeBackup({ ...source, file: newer, key: backupKey() });
    await client.query("DELETE FROM public.berdaya_migration WHERE name = '9999-tomorrow'");
    client.release();
    await expect(restoreInto(await bareDatabase(), { file: newer })).rejects.toMatchObject({ reason: 'newer' });
  });
});
