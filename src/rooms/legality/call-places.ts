import type { Ctx } from '#platform/ctx.ts';
import { listBusinessFacts } from '#rooms/registry/index.ts';
import { listParticipants, type Participant } from '#rooms/selection/index.ts';
import { type CaseRow, listCases } from './case.reads.ts';
import { type CaseKind, halalKinds } from './kinds.rules.ts';

/** Someone with a place in a call for help with licences: what they asked for, and where that stands. */
export interface CallPlace extends Participant {
  /** The kind of case that was asked for; nothing while it must be found out with them. */
  kind?: CaseKind;
  /** 'held': they have that licence already; otherwise their newest case of the kind; nothing while there is none. */
  has?: 'held' | CaseRow;
}

/** Halal begins with the question which way it goes, so it has no kind before; nor has "not sure yet". */
const kindOf: Record<NonNullable<Participant['asked']['licence']>, CaseKind | undefined> = {
  nib: 'nib',
  pirt: 'pirt',
  trademark: 'trademark',
  land: 'land',
  halal: undefined,
  unknown: undefined,
};

/** The participants of a call with the licence each asked for. */
export async function listCallPlaces(ctx: Ctx, callId: string): Promise<CallPlace[]> {
  const participants = await listParticipants(ctx, callId);
  const businessIds = participants.map(({ businessId }) => businessId);
  const facts = await listBusinessFacts(ctx, businessIds);
  const cases = await listCases(ctx, { businessIds, over: true }, { limit: 5000 });
  return participants.map((one): CallPlace => {
    const { licence } = one.asked;
    const kind = licence && kindOf[licence];
    const own = cases.filter(({ businessId }) => businessId === one.businessId);
    const found = own.findLast((row) => (licence === 'halal' ? halalKinds.includes(row.kind) : row.kind === kind));
    const known = facts.get(one.businessId);
    const held = kind === 'nib' && known?.nib;
    return { ...one, area: known?.area ?? one.area, kind, has: found ?? (held ? 'held' : undefined) };
  });
}
