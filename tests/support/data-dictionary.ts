import pg from 'pg';
import rooms from '../../house/rooms.json' with { type: 'json' };

interface Row {
  schema: string;
  name: string;
  about: string | null;
  column: string;
  type: string;
  required: boolean;
  meaning: string | null;
}

const columnsSql = `SELECT n.nspname AS schema, c.relname AS name, obj_description(c.oid) AS about, a.attname AS "column",
  format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required, col_description(c.oid, a.attnum) AS meaning
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped AND n.nspname = ANY($1)
  ORDER BY n.nspname, c.relname, a.attnum`;

const schemas = ['platform', ...rooms.rooms.map(({ schema }) => schema)];

const cell = (text: string | null) => (text ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ');

async function readColumns(url: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<Row>(columnsSql, [schemas]);
  await client.end();
  return rows;
}

/** Every table of every room in the words of its own comments, as Markdown; the rooms in the order of the house. */
export async function dataDictionary(url: string): Promise<string> {
  const rows = await readColumns(url);
  const lines = [
    '# Data dictionary',
    '',
    'Made from the comments in `db/migrations` by `node scripts/data-dictionary.ts`.',
  ];
  for (const schema of schemas) {
    const own = rows.filter((row) => row.schema === schema);
    if (own.length === 0) continue;
    lines.push('', `## ${schema}`);
    for (const name of new Set(own.map((row) => row.name))) {
      const columns = own.filter((row) => row.name === name);
      lines.push('', `### ${schema}.${name}`, '', columns[0]?.about ?? '', '');
      lines.push('| Column | Type | Meaning |', '| --- | --- | --- |');
      for (const { column, type, required, meaning } of columns) {
        lines.push(`| \`${column}\` | ${type}${required ? '' : ', may be empty'} | ${cell(meaning)} |`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Tables and columns nobody explained. Those of the sign-in library (ADR 0004) are explained by its own documentation. */
export async function unexplained(url: string): Promise<string[]> {
  const rows = (await readColumns(url)).filter(({ name }) => !name.startsWith('auth_'));
  const missing = rows.flatMap(({ schema, name, column, about, meaning }) => [
    ...(about ? [] : [`${schema}.${name}`]),
    ...(meaning ? [] : [`${schema}.${name}.${column}`]),
  ]);
  return [...new Set(missing)];
}
