import { beforeAll, expect, it } from 'vitest';
import { inTransaction } from '#platform/db/transaction.ts';
import { testDatabase } from '#tests/database.ts';
import { moveReferrals } from '../merged.store.ts';
import { getReferral } from '../referral.reads.ts';
import { officer, referralIn, setTheScene, someBusiness } from './make.ts';

const { ctx } = await testDatabase();
const at = () => ctx({ actor: officer });
const side = (businessId: string) => ({ businessId, ownerId: businessId });

beforeAll(() => setTheScene(ctx));

it('hands referrals to the record that goes on, and back when the merge is taken back', async () => {
  const gone = await referralIn(ctx, 'sent');
  const kept = await someBusiness(ctx);
  const [from, into] = [side(gone.businessId), side(kept.businessId)];
  const moved = await inTransaction(at(), (tx) => moveReferrals(tx, { from, into }));
  expect(moved).toEqual([gone.id]);
  expect((await getReferral(at(), gone.id)).businessId).toBe(kept.businessId);
  await inTransaction(at(), (tx) => moveReferrals(tx, { from: into, into: from, only: moved }));
  expect((await getReferral(at(), gone.id)).businessId).toBe(gone.businessId);
});

it('refuses while both records are at a lender, and not once one is closed', async () => {
  const [one, two] = [await referralIn(ctx, 'sent'), await referralIn(ctx, 'agreed')];
  const both = { from: side(one.businessId), into: side(two.businessId) };
  await expect(inTransaction(at(), (tx) => moveReferrals(tx, both))).rejects.toMatchObject({
    code: 'merge-two-referrals',
  });
  const closed = await referralIn(ctx, 'refused');
  const fine = { from: side(closed.businessId), into: side(two.businessId) };
  expect(await inTransaction(at(), (tx) => moveReferrals(tx, fine))).toEqual([closed.id]);
});
