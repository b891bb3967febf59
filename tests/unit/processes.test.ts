import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { processesOf } from '#src/processes.ts';
import { testDatabase } from '#tests/database.ts';
import { type RunningServer, startServer } from '#tests/server.ts';
import { hiddenFields } from '#tests/sign-in.ts';
import { m } from '#words';

const GB = 1024 ** 3;

describe('how many processes answer', () => {
  it.each([
    { cores: 1, memory: 8, expected: 1 },
    { cores: 2, memory: 24, expected: 2 },
    { cores: 2, memory: 2, expected: 1 },
    { cores: 2, memory: 1, expected: 1 },
    { cores: 32, memory: 64, expected: 4 },
  ])('$cores cores and $memory GB: $expected', ({ cores, memory, expected }) => {
    expect(processesOf({ processes: undefined }, cores, memory * GB)).toBe(expected);
    expect(processesOf({ processes: 7 }, cores, memory * GB)).toBe(7);
  });
});

const { url: DATABASE_URL } = await testDatabase();

describe('a program of two processes', { timeout: 120_000 }, () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ DATABASE_URL, BERDAYA_PROCESSES: '2' });
    const ready = m.platform_start_ready({ url: server.url });
    await vi.waitFor(() => expect(server.said).toContain(ready), 60_000);
  }, 120_000);
  afterAll(() => server.stop());

  const answering = (): string[] =>
    readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  // A connection of its own each time, so that the processes take turns.
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(server.url + path, { ...init, redirect: 'manual', headers: { ...init.headers, connection: 'close' } });

  it('counts tries of a password together, whichever process answers', async () => {
    const tries: number[] = [];
    for (let at = 0; at < 7; at++) {
      const page = await ask('/masuk');
      const cookie = page.headers.getSetCookie().map((line) => line.split(';')[0]);
      const typed = { email: 'siapa@binjai.contoh.id', sandi: 'salah sama sekali' };
      const body = new URLSearchParams([...hiddenFields(await page.text()), ...Object.entries(typed)]);
      tries.push((await ask('/masuk', { method: 'POST', body, headers: { cookie: cookie.join('; ') } })).status);
    }
    expect(tries).toEqual([422, 422, 422, 422, 422, 429, 429]);
  });

  it('replaces one that is killed, and goes on answering', async () => {
    const [first, ...others] = answering();
    expect(others).toHaveLength(1);
    process.kill(Number(first), 'SIGKILL');
    await vi.waitFor(() => {
      expect(answering()).toHaveLength(2);
      expect(answering()).not.toContain(first);
    }, 30_000);
    for (let at = 0; at < 4; at++) expect((await ask('/program')).status).toBe(200);
  });
});
