import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import { actorAs, type TestDatabase, testNow } from '#tests/database.ts';
import type { Answers } from '../answers.schema.ts';
import { addStep } from '../application.store.ts';
import { openCall, sentApplication, stranger } from './make.ts';

/** The day after every call of these tests has closed. */
export const afterClosing = instantOf(addDays(dayOf(testNow), 8), '09:00');

let names = 0;

/** Checked applications to an open call, one for each set of answers; ids in that order. */
export async function checkedApplications(
  ctx: TestDatabase['ctx'],
  callId: string,
  answers: readonly Answers[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const own of answers) {
    const name = `Pemilik ${++names}`;
    const { id } = await sentApplication(ctx({ actor: stranger }), {
      callId,
      answers: { name, businessName: `Usaha ${names}`, ...own },
    });
    await addStep(ctx({ actor: actorAs('programme') }), { applicationId: id, kind: 'verify' });
    ids.push(id);
  }
  return ids;
}

/** A call with so many places and these kept places, decided by never-helped (60) and small-income (40). */
export const scoredCall = (ctx: TestDatabase['ctx'], parts: Parameters<typeof openCall>[1] = {}) =>
  openCall(ctx, {
    title: 'Kelas foto produk',
    capacity: 3,
    criteria: [
      { kind: 'never-helped', ownLabel: null, weight: 60 },
      { kind: 'small-income', ownLabel: null, weight: 40 },
    ],
    quotas: [],
    farAreas: [],
    ...parts,
  });

/** Answers worth 100, 80, 60 and 0 points in `scoredCall`. */
export const worth = {
  100: { helped: 'never', sales: 'under-5-million' },
  80: { helped: 'never', sales: '5-to-15-million' },
  60: { helped: 'never', sales: 'over-15-million' },
  0: { helped: 'this-year', sales: 'over-15-million' },
} as const satisfies Record<number, Answers>;
