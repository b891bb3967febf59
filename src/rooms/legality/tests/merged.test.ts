import { beforeAll, expect, it } from 'vitest';
import { inTransaction } from '#platform/db/transaction.ts';
import { testDatabase } from '#tests/database.ts';
import { getCase } from '../case.reads.ts';
import { moveCases } from '../merged.store.ts';
import { officerOf, setTheScene, someBusiness, takenCase } from './make.ts';

const { ctx } = await testDatabase();
const officer = officerOf('programme');
const at = () => ctx({ actor: officer });
const side = (businessId: string) => ({ businessId, ownerId: businessId });

beforeAll(() => setTheScene(ctx));

it('hands licence cases to the record that goes on, and back when the merge is taken back', async () => {
  const gone = await takenCase(ctx, officer);
  const kept = await someBusiness(ctx);
  const [from, into] = [side(gone.businessId), side(kept.businessId)];
  const moved = await inTransaction(at(), (tx) => moveCases(tx, { from, into }));
  expect(moved).toEqual([gone.id]);
  expect((await getCase(at(), gone.id)).businessId).toBe(kept.businessId);
  await inTransaction(at(), (tx) => moveCases(tx, { from: into, into: from, only: moved }));
  expect((await getCase(at(), gone.id)).businessId).toBe(gone.businessId);
});

it('refuses while both records have the same licence in work', async () => {
  const [one, two] = [await takenCase(ctx, officer), await takenCase(ctx, officer)];
  const both = { from: side(one.businessId), into: side(two.businessId) };
  await expect(inTransaction(at(), (tx) => moveCases(tx, both))).rejects.toMatchObject({ code: 'merge-two-cases' });
});
