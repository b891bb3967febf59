import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { moveCall } from '#rooms/programmes/index.ts';
import { type Answers, addStep, findApplicationByCode } from '#rooms/selection/index.ts';
import { openCall, sentApplication, stranger } from '#rooms/selection/tests/make.ts';
import { actorAs, type TestDatabase, testNow } from '#tests/database.ts';

const DAY = 86_400_000;

/** The moment of the tests moved by whole days. */
export const daysOn = (days: number): Date => new Date(testNow.getTime() + days * DAY);

/** Takes an application all the way to a place. */
export async function accept(ctx: TestDatabase['ctx'], code: string, now = daysOn(7)): Promise<void> {
  const at = ctx({ actor: actorAs(['head', 'programme']), now });
  const application = await findApplicationByCode(at, code);
  if (!application) throw new Error('The application was just sent.');
  await inTransaction(at, async (tx) => {
    for (const kind of ['verify', 'rank', 'accept'] as const) {
      await addStep(tx, { applicationId: application.id, kind, detail: {} });
    }
  });
}

/**
 * A call that closed after six days and runs since the eighth, with these people as participants and one more who applied
 * in vain. Returns its id.
 */
export async function runningCall(ctx: TestDatabase['ctx'], people: Answers[], title = 'Kemasan produk') {
  const callId = await openCall(ctx, { title, opensIn: -2, closesIn: 6, capacity: 30 });
  const someone = ctx({ actor: { ...stranger, id: newId() } });
  for (const [at, answers] of people.entries()) {
    const name = `Peserta ${String.fromCharCode(65 + at)}`;
    const { code } = await sentApplication(someone, {
      callId,
      answers: { name, businessName: `Usaha ${name}`, ...answers },
    });
    await accept(ctx, code);
  }
  await sentApplication(someone, { callId, answers: { name: 'Orang lain', businessName: 'Usaha lain' } });
  await moveCall(ctx({ actor: actorAs('programme'), now: daysOn(8) }), callId, 'start');
  return callId;
}
