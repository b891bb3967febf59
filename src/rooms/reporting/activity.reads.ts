import type { Ctx } from '#platform/ctx.ts';
import {
  type Call,
  type CallOutcome,
  findOutcome,
  getCall,
  getReportNote,
  listSteps,
  type ReportNote,
} from '#rooms/programmes/index.ts';
import { listAreas, listBusinessFacts } from '#rooms/registry/index.ts';
import { listIntakes, listParticipants } from '#rooms/selection/index.ts';
import { groupsOf, type ParticipantGroups } from './activity.rules.ts';
import { type Delivery, readDelivery } from './delivery.reads.ts';

/** Everything the records say of one call's activity. */
export interface Activity {
  call: Call;
  note: ReportNote;
  /** Day the head approved it; nothing for a call that was never opened. */
  approvedAt: Date | undefined;
  outcome: CallOutcome | undefined;
  applicants: number;
  participants: number;
  groups: ParticipantGroups;
  delivery: Delivery;
}

/** Reads one call's activity from every room that took part in it. Refuses 404 for an unknown call. */
export async function readActivity(ctx: Ctx, callId: string): Promise<Activity> {
  const call = await getCall(ctx, callId);
  const [note, steps, outcome, intakes, participants, areas] = await Promise.all([
    getReportNote(ctx, callId),
    listSteps(ctx, callId),
    findOutcome(ctx, callId),
    listIntakes(ctx, [callId]),
    listParticipants(ctx, callId),
    listAreas(ctx),
  ]);
  const facts = await listBusinessFacts(
    ctx,
    participants.map(({ businessId }) => businessId),
  );
  return {
    call,
    note,
    approvedAt: steps.findLast(({ step }) => step === 'approve')?.at,
    outcome,
    applicants: intakes.get(callId)?.applicants ?? 0,
    participants: participants.length,
    groups: groupsOf(
      participants.map(({ area, businessId }) => {
        const known = facts.get(businessId);
        return { area, sex: known?.sex ?? null, assisted: known?.assisted ?? false, nib: known?.nibState ?? 'unknown' };
      }),
      areas.filter(({ level }) => level === 'district'),
    ),
    delivery: await readDelivery(ctx, call),
  };
}
