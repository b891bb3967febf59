import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { saveOffice } from '#platform/office.store.ts';
import { otherOffice, testOffice } from './office.ts';

const migrations = 'db/migrations';

/** The name says what is inside: a template made from the same migrations is used again by the next run. */
function templateName(): string {
  const hash = createHash('sha256');
  const files = ['package-lock.json', 'tests/support/office.ts', 'tests/support/template.ts'];
  for (const folder of [migrations, 'db/reference']) {
    files.push(
      ...readdirSync(folder)
        .sort()
        .map((file) => join(folder, file)),
    );
  }
  for (const file of files) hash.update(file).update(readFileSync(file));
  return `berdaya_template_${hash.digest('hex').slice(0, 12)}`;
}

/**
 * Makes the migrated database that all test databases are copies of, once per state of the migrations, and returns its
 * name. Older templates of this server are removed.
 */
export async function prepareTemplate(
  server: string,
  withDatabase: (url: string, name: string) => string,
): Promise<string> {
  const name = templateName();
  const client = new pg.Client(server);
  await client.connect();
  try {
    // Two runs on one given server: the second waits here and finds the template made.
    await client.query("SELECT pg_advisory_lock(hashtext('berdaya test template'))");
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE starts_with(datname, 'berdaya_template_')",
    );
    if (rows.some((row) => row.name === name)) return name;
    for (const old of rows) await client.query(`DROP DATABASE IF EXISTS "${old.name}"`);
    const workshop = `${name}_new`;
    await client.query(`CREATE DATABASE ${workshop}`);
    const database = openDatabase(withDatabase(server, workshop));
    await migrate(database, migrations);
    for (const office of [testOffice, otherOffice]) await saveOffice(database.forCity(office.city), office);
    await database.close();
    await client.query(`ALTER DATABASE ${workshop} RENAME TO ${name}`);
    return name;
  } finally {
    await client.end();
  }
}
