import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { usePgParsers } from '#platform/db/parsers.ts';

/** A handle that knows no tables; a store asks for its own with `tablesOf` (see tables.ts). */
export type Db = Kysely<object>;

export interface Database {
  /** Connections of the owner role: migrations, jobs, backup. Sees all cities. */
  owner: pg.Pool;
  /** The handle of one city: every connection it hands out runs as `berdaya_app` with `app.city` set. */
  forCity(city: string): Db;
  /** A handle that acts as another role than the app's, for tables the app itself may not touch (the sign-in library). */
  forRole(role: 'berdaya_sign_in'): Db;
  close(): Promise<void>;
}

// What a pooled connection was last told, so that a one-city installation says it once per connection.
const toldCity = new WeakMap<pg.PoolClient, string>();

async function tell(client: pg.PoolClient, city: string): Promise<void> {
  const last = toldCity.get(client);
  if (last === city) return;
  if (last === undefined) await client.query('SET ROLE berdaya_app');
  await client.query("SELECT set_config('app.city', $1, false)", [city]);
  toldCity.set(client, city);
}

// Names of questions asked before. Lists of any length make endless texts, so there is an end to them.
const names = new Map<string, string>();
const mostNames = 1_000;
const wrapped = new WeakMap<pg.PoolClient, pg.PoolClient>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostNames) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
}

/** A connection that lets the server keep each question as read: most pages ask the same few, with other values. */
function prepared(client: pg.PoolClient): pg.PoolClient {
  const known = wrapped.get(client);
  if (known) return known;
  const proxy = new Proxy(client, {
    get(target, key) {
      const value = Reflect.get(target, key, target);
      if (key === 'query') {
        return (text: unknown, values?: unknown[]) => {
          const name = typeof text === 'string' && values && values.length > 0 ? nameOf(text) : undefined;
          return name === undefined
            ? target.query(text as string, values)
            : target.query({ name, text: text as string, values });
        };
      }
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  wrapped.set(client, proxy);
  return proxy;
}

/**
 * Opens the pools. Row-level security compares each row with `app.city`; a connection is (re)told its city whenever it
 * is handed out, so no query of one office can run on a connection bound to another (ADR 0003).
 */
export function openDatabase(url: string, options: { max?: number } = {}): Database {
  usePgParsers();
  // One is held for as long as the jobs are carried out (platform/jobs/dead-workers.store.ts).
  const owner = new pg.Pool({ connectionString: url, max: 5 });
  const app = new pg.Pool({ connectionString: url, max: options.max ?? 10 });
  // An idle connection cut by a server restart must not take the program down; the next query opens a new one.
  for (const pool of [owner, app]) {
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
  }
  const cities = new Map<string, Db>();
  const roles = new Map<string, { db: Db; pool: pg.Pool }>();
  return {
    owner,
    forCity(city) {
      let db = cities.get(city);
      if (!db) {
        const pool = {
          connect: async () => {
            const client = await app.connect();
            try {
              await tell(client, city);
            } catch (error) {
              client.release(true);
              throw error;
            }
            return prepared(client);
          },
          end: async () => {},
          options: app.options,
        };
        db = new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
        cities.set(city, db);
      }
      return db;
    },
    forRole(role) {
      let known = roles.get(role);
      if (!known) {
        const pool = new pg.Pool({ connectionString: url, max: 4, options: `-c role=${role}` });
        pool.on('error', () => {});
        known = { db: new Kysely<object>({ dialect: new PostgresDialect({ pool }) }), pool };
        roles.set(role, known);
      }
      return known.db;
    },
    async close() {
      await Promise.all([owner, app, ...[...roles.values()].map(({ pool }) => pool)].map((pool) => pool.end()));
    },
  };
}
