import type { Ctx } from '#platform/ctx.ts';
import { answerStallOffer } from './answer-stall-offer.ts';
import { demoOutcome, demoSales } from './demo-event.rules.ts';
import { listOffers, listOutcomes } from './event/diary.reads.ts';
import { type Exhibitor, listExhibitors } from './event/event.reads.ts';
import type { EventDay } from './event/event.rules.ts';
import { noteArrival } from './note-arrival.ts';
import { tellOutcome } from './tell-outcome.ts';
import { tellSales } from './tell-sales.ts';

const standing = async (tx: Ctx, callId: string): Promise<Exhibitor[]> =>
  (await listExhibitors(tx, callId)).filter(({ stallId }) => stallId !== null);

/** Everyone comes but one, whose stall goes to the waiting list on the first day; in the evening each says what was sold. */
export async function liveDay(at: (time: string) => Ctx, callId: string, { day }: EventDay): Promise<void> {
  const people = await standing(at('08:30'), callId);
  const missing = people.find(({ lotNo }) => lotNo === 5);
  for (const { id } of people) if (id !== missing?.id) await noteArrival(at('08:30'), id, { day, came: true });
  const before = await listOffers(at('09:00'), { callId });
  if (missing && before.length === 0) {
    await noteArrival(at('10:05'), missing.id, { day, came: false });
    const open = (await listOffers(at('10:05'), { callId })).find(({ state }) => state === 'open');
    if (open) await answerStallOffer(at('10:40'), open.id, 'taken');
  }
  for (const [n, { id }] of (await standing(at('18:30'), callId)).entries()) {
    const figures = demoSales(n, day);
    if (figures) await tellSales(at('18:30'), id, { day, ...figures });
  }
}

/** Those asked after 30 days answer, as far as that day has come. Returns how many stood there to the end. */
export async function tellOutcomes(on: (day: string) => Ctx, callId: string, today: string): Promise<number> {
  const people = await standing(on(today), callId);
  const asked = await listOutcomes(
    on(today),
    people.map(({ id }) => id),
  );
  for (const [n, { exhibitorId, afterDays, dueOn }] of asked.filter((one) => one.afterDays === 30).entries()) {
    const answer = demoOutcome(n);
    if (answer && dueOn <= today) await tellOutcome(on(dueOn), exhibitorId, { after: afterDays, ...answer });
  }
  return people.length;
}
