import type { Ctx } from '#platform/ctx.ts';
import { listCalls } from '#rooms/programmes/index.ts';
import { type Aid, listAid } from '#rooms/registry/index.ts';
import { listParticipants, type Participant } from '#rooms/selection/index.ts';
import { listCases } from './case.reads.ts';
import type { CaseState } from './case.rules.ts';

const empty: readonly CaseState[] = ['excluded', 'refused', 'dropped', 'transferred', 'recovered', 'lost'];

/** A participant, the training, and what the business was given so far. */
export type Trained = Participant & { call: string; aid: Aid[] };

/** Participants of trainings that were held whose business is given no equipment, newest training first. */
export async function listWithoutTool(ctx: Ctx): Promise<Trained[]> {
  const held = await listCalls(ctx, { states: ['follow-up', 'done'], limit: 40 });
  const calls = held.filter(({ kind }) => kind === 'training' || kind === 'mixed').slice(0, 20);
  const trained = new Map<string, Trained>();
  for (const call of calls)
    for (const one of await listParticipants(ctx, call.id))
      if (!trained.has(one.businessId)) trained.set(one.businessId, { ...one, call: call.title, aid: [] });
  const cases = await listCases(ctx, { businessIds: [...trained.keys()] }, 5000);
  for (const { businessId, state } of cases) if (!empty.includes(state)) trained.delete(businessId);
  const aid = Map.groupBy(await listAid(ctx, [...trained.keys()]), ({ businessId }) => businessId);
  return [...trained.values()].map((one) => ({ ...one, aid: aid.get(one.businessId) ?? [] }));
}
