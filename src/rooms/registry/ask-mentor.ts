import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { doublesRefuse } from './doubles/doubles.refusals.ts';
import { saveQuestion } from './doubles/doubles.store.ts';
import { openDouble } from './doubles/open-double.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/** Asks a mentor whether two records are one business. Refuses one who is not a mentor here (422), or a decided pair (409). */
export async function askMentor(ctx: Ctx, id: string, input: { mentorId: string; question: string }): Promise<void> {
  allow(ctx, 'registry.merge');
  await inTransaction(ctx, async (tx) => {
    const { one } = await openDouble(tx, id);
    const mentors = await listPeople(tx, { role: 'mentor', area: one.business.area ?? undefined });
    const mentor = mentors.find((person) => person.id === input.mentorId);
    if (!mentor) throw doublesRefuse('mentor-unknown');
    await saveQuestion(tx, id, { id: mentor.id, name: mentor.name, question: input.question });
    await record(tx, 'registry.mentor-asked', { type: 'double', id }, { mentor: mentor.id });
  });
}
