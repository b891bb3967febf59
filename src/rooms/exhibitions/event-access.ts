import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import { type Call, getCall } from '#rooms/programmes/index.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { type ExhibitionEvent, type Exhibitor, getEvent, getExhibitor } from './event/event.reads.ts';
import { daysOf, type EventAct, type EventActor, type EventDay, mayAct } from './event/event.rules.ts';
import { lockEvent } from './event/event.store.ts';
import { allow, can } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';

/** As whom someone acts at an exhibition. Refuses whoever is neither an owner nor of the office (401, 403). */
export function actsAs(ctx: Ctx): EventActor {
  if (ctx.actor.kind === 'system') return 'system';
  if (ctx.actor.kind === 'owner') {
    allow(ctx, 'exhibitions.own');
    return 'owner';
  }
  allow(ctx, 'exhibitions.attend');
  return can(ctx.actor, 'exhibitions.plan') ? 'planner' : 'officer';
}

/** An exhibition held for one act: locked, its call and days read, the act allowed in its state. */
export interface Held {
  event: ExhibitionEvent;
  call: Call;
  days: EventDay[];
  as: EventActor;
}

/**
 * Holds an exhibition for one act. Refuses 404 without a plan, 409 when its state or the actor does not allow the act, or
 * while its call is postponed or cancelled.
 */
export async function holdEvent(tx: Ctx, callId: string, act: EventAct): Promise<Held> {
  const as = actsAs(tx);
  if (!(await lockEvent(tx, callId))) throw notFound();
  const [event, call] = await Promise.all([getEvent(tx, callId), getCall(tx, callId)]);
  if (!mayAct(event.state, act, as) || call.state === 'postponed' || call.state === 'cancelled') {
    throw refuse('event-act');
  }
  return { event, call, days: daysOf(call.sessions), as };
}

/** An exhibitor for its owner, known by the phone they proved, or for an officer of its area; otherwise 404 or 403. */
export async function meetExhibitor(ctx: Ctx, id: string): Promise<Exhibitor> {
  const found = await getExhibitor(ctx, id);
  if (actsAs(ctx) !== 'owner') {
    allow(ctx, 'exhibitions.attend', { area: found.area });
    return found;
  }
  const { phone } = await getBusinessFacts(ctx, found.businessId);
  if (!ctx.actor.phone || phone !== ctx.actor.phone) throw notFound();
  return found;
}

/** An exhibitor and its exhibition held for one act. */
export async function holdExhibitor(tx: Ctx, id: string, act: EventAct): Promise<Held & { exhibitor: Exhibitor }> {
  const { callId } = await meetExhibitor(tx, id);
  const held = await holdEvent(tx, callId, act);
  return { ...held, exhibitor: await getExhibitor(tx, id) };
}
