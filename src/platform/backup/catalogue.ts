import type pg from 'pg';

/** One table as it is written out: quoted name, the columns that hold data of their own, and its key. */
export interface TableEntry {
  name: string;
  columns: string[];
  key: string[];
}

/** Schemas that are not ours: the system's, the queue's (its jobs travel by themselves) and the one of extensions. */
const ours = String.raw`n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'graphile_worker', 'public')`;

const tablesSql = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
    ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
    ARRAY(SELECT quote_ident(a.attname) FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
      WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)) AS key,
    ARRAY(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f
      WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS needs,
    c.oid::regclass::text AS id
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND ${ours}
  ORDER BY 1`;

/** Puts every table after those its foreign keys point to. Throws when they point in a circle. */
export function inOrderOfNeed<T extends { id: string; needs: string[] }>(tables: T[]): T[] {
  const done = new Set<string>();
  const known = new Set(tables.map(({ id }) => id));
  const ordered: T[] = [];
  while (ordered.length < tables.length) {
    const next = tables.filter(
      ({ id, needs }) => !done.has(id) && needs.every((need) => done.has(need) || !known.has(need)),
    );
    if (next.length === 0) {
      const left = tables.filter(({ id }) => !done.has(id)).map(({ id }) => id);
      throw new Error(`The foreign keys of these tables form a circle: ${left.join(', ')}`);
    }
    for (const table of next) done.add(table.id);
    ordered.push(...next);
  }
  return ordered;
}

/** All tables of the rooms, each after those it points to. */
export async function listTables(client: pg.ClientBase): Promise<TableEntry[]> {
  const { rows } = await client.query<TableEntry & { id: string; needs: string[] }>(tablesSql);
  return inOrderOfNeed(rows).map(({ name, columns, key }) => ({ name, columns, key }));
}

/** The schemas of the rooms. */
export async function listSchemas(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(n.nspname) AS name FROM pg_namespace n WHERE ${ours}`,
  );
  return rows.map(({ name }) => name);
}

/** A counter of the database and where it stands. */
export interface SequenceEntry {
  name: string;
  last: string;
  called: boolean;
}

/** All counters of the rooms. */
export async function listSequences(client: pg.ClientBase): Promise<SequenceEntry[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'S' AND ${ours} ORDER BY 1`,
  );
  const sequences: SequenceEntry[] = [];
  for (const { name } of rows) {
    const { rows: state } = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM ${name}`,
    );
    sequences.push(...state.map((at) => ({ name, ...at })));
  }
  return sequences;
}

/** The migrations a database has gone through; none in an empty one. */
export async function listMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows: found } = await client.query<{ there: string | null }>(
    "SELECT to_regclass('public.berdaya_migration') AS there",
  );
  if (!found[0]?.there) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM public.berdaya_migration ORDER BY name');
  return rows.map(({ name }) => name);
}

/** The views that keep their result and must be made again after a restore. */
export async function listKeptViews(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'm' AND ${ours} ORDER BY c.oid`,
  );
  return rows.map(({ name }) => name);
}

/** Reads a table in the order of its key, the same on every server whatever its language sorts like. */
export function copyOut({ name, columns, key }: TableEntry): string {
  const order = (key.length > 0 ? key : columns).map((column) => `${column}::text COLLATE "C"`).join(', ');
  return `COPY (SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${order}) TO STDOUT`;
}

export const copyIn = ({ name, columns }: TableEntry): string => `COPY ${name} (${columns.join(', ')}) FROM STDIN`;

/** Values are written the same way whatever the server's settings: PostgreSQL's text form of them depends on these. */
export async function useNeutralForms(client: pg.ClientBase): Promise<void> {
  await client.query(
    "SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 3; SET LOCAL bytea_output = 'hex'",
  );
}
