import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { canReach } from '#platform/embedded/account.ts';
import { isAlive } from '#platform/embedded/lock.ts';
import { readPostmaster } from '#platform/embedded/server.ts';
import { m } from '#words';
import { end, type Program, runProgram } from './run-program.ts';

async function query(url: string | undefined, sql: string): Promise<Record<string, unknown>[]> {
  if (!url) throw new Error('the program did not start');
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

describe('the program and its own database', { timeout: 180_000 }, () => {
  let data: string;
  const running: Program[] = [];

  async function start(...more: string[]): Promise<Program> {
    const program = await runProgram(data, ...more);
    if (program.url) running.push(program);
    return program;
  }

  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'berdaya-embedded-'));
    // The database's account must be able to pass through it when the tests run as root.
    execFileSync('chmod', ['755', data]);
    return () => rmSync(data, { recursive: true, force: true });
  });

  afterEach(async () => {
    for (const program of running.splice(0)) await end(program, 'SIGTERM');
  });

  it('starts on an empty folder, keeps the password to its owner, and leaves nothing running', async () => {
    const program = await start();
    expect(await query(program.url, "select current_setting('fsync') as fsync")).toEqual([{ fsync: 'on' }]);
    expect(statSync(join(data, 'postgres-password')).mode & 0o777).toBe(0o600);
    const server = readPostmaster(join(data, 'postgres'));
    expect(await end(program, 'SIGTERM')).toBe(0);
    expect(isAlive(server?.pid ?? 0)).toBe(false);
    expect(existsSync(join(data, 'lock'))).toBe(false);
  });

  it('loses nothing that was committed when the program is killed, and replaces the server left behind', async () => {
    const first = await start();
    await query(first.url, 'create table kept (n int)');
    await query(first.url, 'insert into kept select generate_series(1, 1000)');
    const orphan = readPostmaster(join(data, 'postgres'))?.pid ?? 0;
    expect(await end(first, 'SIGKILL')).toBe('SIGKILL');
    expect(isAlive(orphan)).toBe(true);

    const second = await start();
    expect(await query(second.url, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
    expect(isAlive(orphan)).toBe(false);
    await end(second, 'SIGTERM');
    expect(await second.said).toContain(m.platform_start_orphan({ pid: orphan }));
  });

  it('recovers when program and server were both killed', async () => {
    const first = await start();
    await query(first.url, 'create table both_killed as select 7 as n');
    const server = readPostmaster(join(data, 'postgres'))?.pid ?? 0;
    process.kill(server, 'SIGKILL');
    await end(first, 'SIGKILL');

    const second = await start();
    expect(await query(second.url, 'select n from both_killed')).toEqual([{ n: 7 }]);
  });

  it('is not misled by a note whose process number now belongs to another process', async () => {
    const first = await start();
    await end(first, 'SIGTERM');
    const note = `${process.pid}\n${join(data, 'postgres')}\n0\n5432\n\n127.0.0.1\n\nready\n`;
    writeFileSync(join(data, 'postgres', 'postmaster.pid'), note);
    writeFileSync(join(data, 'lock'), JSON.stringify({ pid: process.pid, born: '1', purpose: 'start' }));

    const second = await start();
    expect(second.url).toBeDefined();
    expect(isAlive(process.pid)).toBe(true);
  });

  it('refuses a second start on the same folder, in one sentence, and lets a command join', async () => {
    const first = await start();
    const second = await start();
    expect(second.child.exitCode).toBe(1);
    const sentence = m.platform_start_already_running({ folder: data, pid: first.child.pid ?? 0 });
    expect((await second.said).trim()).toBe(sentence);

    const command = await start('--join');
    expect(command.url).toBe(first.url);
    await end(command, 'SIGTERM');
    expect(await query(first.url, 'select 1 as still_there')).toEqual([{ still_there: 1 }]);
  });

  it('lets exactly one of several simultaneous starts have the folder', async () => {
    const programs = await Promise.all([start(), start(), start(), start()]);
    expect(programs.filter((program) => program.url)).toHaveLength(1);
    expect(programs.filter((program) => program.child.exitCode === 1)).toHaveLength(3);
  });

  it('does not touch data that a newer program or another PostgreSQL wrote', async () => {
    await end(await start(), 'SIGTERM');
    const older = await start('--version', '0.0.9');
    expect(older.child.exitCode).toBe(1);
    const words = { folder: data, theirs: '0.1.0', ours: '0.0.9' };
    expect((await older.said).trim()).toBe(m.platform_start_newer_program(words));

    const file = join(data, 'postgres', 'PG_VERSION');
    for (const [theirs, sentence] of [
      [19, m.platform_start_newer_postgres],
      [17, m.platform_start_older_postgres],
    ] as const) {
      writeFileSync(file, `${theirs}\n`);
      const other = await start();
      expect(other.child.exitCode).toBe(1);
      expect((await other.said).trim()).toBe(sentence({ folder: data, theirs, ours: 18 }));
    }
    writeFileSync(file, '18\n');
    expect((await start()).url).toBeDefined();
  });

  it('says so when the folder cannot be made', async () => {
    const place = join(data, 'a-file');
    writeFileSync(place, 'not a folder');
    const program = await runProgram(join(place, 'data'));
    expect(program.child.exitCode).toBe(1);
    expect((await program.said).trim()).toBe(m.platform_start_not_writable({ path: join(place, 'data') }));
  });

  it('keeps the password out of the log', () => {
    const password = readFileSync(join(data, 'postgres-password'), 'utf8').trim();
    expect(password).toMatch(/^[\w-]{32}$/);
    expect(readFileSync(join(data, 'postgres.log'), 'utf8')).not.toContain(password);
  });
});

describe('where the database account may go', () => {
  it('asks every folder on the way', () => {
    const top = mkdtempSync(join(tmpdir(), 'berdaya-reach-'));
    const path = join(top, 'open', 'data');
    mkdirSync(path, { recursive: true });
    const stranger = { name: 'stranger', uid: 64_999, gid: 64_999 };
    expect(canReach(path, stranger)).toBe(false);
    execFileSync('chmod', ['711', top]);
    execFileSync('chmod', ['755', join(top, 'open')]);
    expect(canReach(path, stranger)).toBe(true);
    rmSync(top, { recursive: true });
  });
});
