import { expect, it } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { auditor, verifyChain } from '../index.ts';

const { ctx, database } = await testDatabase();
const record = auditor<{ 'audit.tried': { n: number } }>();

it('finds the first entry that somebody changed behind the program', async () => {
  for (const n of [1, 2, 3]) await record(ctx(), 'audit.tried', { type: 'try', id: String(n) }, { n });
  expect(await verifyChain(ctx())).toMatchObject({ entries: 3, broken: null });
  await database.owner.query('ALTER TABLE audit.entry DISABLE TRIGGER append_only');
  await database.owner.query("UPDATE audit.entry SET actor_name = 'Orang lain' WHERE seq = 2");
  expect((await verifyChain(ctx())).broken).toEqual({ seq: 2, reason: 'hash' });
});
