import { beforeAll, expect, it } from 'vitest';
import { inTransaction } from '#platform/db/transaction.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { type Aid, onAid } from '#rooms/registry/index.ts';
import { testDatabase } from '#tests/database.ts';

import { addStep } from '../application.store.ts';
import { readChoice } from '../choice.reads.ts';
import { openCall, sentApplication, setTheScene, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

it('points and groups read the ledger of all rooms, not only what the applicant says; help with papers counts for nobody', async () => {
  const callId = await openCall(ctx);
  const given = new Map<string, Pick<Aid, 'kind' | 'on'>>();
  onAid(async (_, ids) =>
    ids.flatMap((businessId) => {
      const aid = given.get(businessId);
      return aid ? [{ ...aid, businessId, what: 'Contoh' }] : [];
    }),
  );
  const apply = async (aid?: Pick<Aid, 'kind' | 'on'>) => {
    const { id, businessId } = await sentApplication(ctx({ actor: stranger }), { callId });
    await inTransaction(ctx(), (tx) => addStep(tx, { applicationId: id, kind: 'verify' }));
    if (aid) given.set(businessId, aid);
    return id;
  };
  const asked = {
    none: await apply(),
    training: await apply({ kind: 'training', on: '2026-01-20' }),
    stall: await apply({ kind: 'stall', on: '2024-05-01' }),
    licence: await apply({ kind: 'licence', on: '2026-02-20' }),
    // Given after the closing day, so not yet help when the list was drawn up.
    later: await apply({ kind: 'equipment', on: '2027-01-01' }),
  };
  const { choice } = await readChoice(ctx(), await getCall(ctx(), callId));
  const of = (id: string) => choice.candidates.find(({ application }) => application.id === id);
  const found = Object.entries(asked).map(([name, id]) => [
    name,
    of(id)?.features['helped-before'],
    of(id)?.scored.total,
  ]);
  expect(found).toEqual([
    ['none', 'never', 100],
    ['training', 'this-year', 0],
    ['stall', 'last-year', 17],
    ['licence', 'never', 100],
    ['later', 'never', 100],
  ]);
});
