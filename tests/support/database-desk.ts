import { createServer } from 'node:http';
import pg from 'pg';
import { type Embedded, openEmbedded } from '#platform/embedded/index.ts';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { prepareTemplate } from './template.ts';

/** The place where test files get databases. */
export interface Desk {
  url: string;
  close: () => Promise<void>;
}

// Tests lose nothing that matters when the machine stops; a real installation keeps the defaults.
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
const mostRunsAtOnce = 8;

/** A server of our own for this run; its folder is kept for the next one. Two runs at once get a folder each. */
async function ownServer(): Promise<Embedded> {
  for (let place = 1; ; place++) {
    const dataFolder = `data/test/${place}`;
    try {
      return await openEmbedded({ dataFolder, program: '0.0.0', purpose: 'tests', settings: fast });
    } catch (error) {
      if (!(error instanceof TerminalProblem) || place === mostRunsAtOnce) throw error;
    }
  }
}

async function atServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Opens a desk that hands out databases: `POST /` gives the address of a new migrated one, `POST /empty` of a bare one. */
export async function openDesk(): Promise<Desk> {
  const given = process.env.DATABASE_URL;
  const run = `berdaya_test_${process.pid.toString(36)}_${Date.now().toString(36)}`;
  let own: Embedded | undefined;
  let ready: Promise<{ server: string; template: string }> | undefined;
  let count = 0;

  async function open(): Promise<{ server: string; template: string }> {
    own = given ? undefined : await ownServer();
    const server = given ?? own?.url ?? '';
    if (own) await dropAll(server, 'berdaya_test_');
    return { server, template: await prepareTemplate(server, withDatabase) };
  }

  async function hand(empty: boolean): Promise<string> {
    ready ??= open();
    const { server, template } = await ready;
    const name = `${run}_${++count}`;
    await atServer(server, (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : template}`),
    );
    return withDatabase(server, name);
  }

  async function dropAll(server: string, prefix: string): Promise<void> {
    await atServer(server, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
        [prefix],
      );
      for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    });
  }

  const http = createServer((request, response) => {
    hand(request.url === '/empty').then(
      (url) => response.end(url),
      (error: unknown) => {
        response.statusCode = 500;
        response.end(error instanceof Error ? error.stack : String(error));
      },
    );
    request.resume();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('the desk has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      http.close();
      const opened = await ready?.catch(() => undefined);
      if (opened) await dropAll(opened.server, run);
      await own?.stop();
    },
  };
}
