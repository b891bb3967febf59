import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { type Call, listCalls } from '#rooms/programmes/index.ts';
import { findDrawNotice } from '../../giving.reads.ts';
import { listObjectionsOf, type Objection } from '../../objection.reads.ts';
import { type ObjectionDoor, objectionDoor, objectionUntil } from '../../objection.rules.ts';
import { countAhead, timesOf } from '../../offers.reads.ts';
import { answerUntil, isAwaiting } from '../../offers.rules.ts';
import type { Application } from '../../selection.reads.ts';
import type { Step } from '../../selection.rules.ts';

/** What the status page tells once it is decided, or someone waits. */
export interface DecidedView {
  application: Application;
  call: Call;
  steps: readonly Step[];
  /** Until when an answer is awaited; nothing where nobody waits for one by the clock. */
  until?: Date;
  /** The waiting list still moves: the first session has not begun. */
  moving: boolean;
  /** How many wait before this person. */
  ahead: number;
  objections: readonly Objection[];
  door: ObjectionDoor;
  /** Last day for objecting, 'YYYY-MM-DD', also when it has passed. */
  objectUntil?: string;
  /** Two calls open now, for who has no place. */
  others: readonly Call[];
  today: string;
}

/** Reads it; `steps` are the application's. */
export async function decidedView(
  ctx: Ctx,
  { application, call, steps }: Pick<DecidedView, 'application' | 'call' | 'steps'>,
): Promise<DecidedView> {
  const { id, state, reserveNo } = application;
  const today = dayOf(ctx.now);
  const objections = await listObjectionsOf(ctx, id);
  const filed = objections;
  const times = await timesOf(ctx, call);
  const given = steps.findLast(({ kind }) => kind === 'accept' || kind === 'offer');
  const awaited = given && (state === 'accepted' || state === 'offered') && application.mayWhatsapp;
  const without = ['not-selected', 'reserve', 'cancelled', 'withdrawn'].includes(state);
  return {
    application,
    call,
    steps,
    until: awaited ? answerUntil(given, times) : undefined,
    moving: isAwaiting(call.state, times.starts, ctx.now) || call.state === 'postponed',
    ahead: state === 'reserve' && reserveNo !== null ? await countAhead(ctx, { callId: call.id, reserveNo }) : 0,
    objections,
    door: objectionDoor({
      state,
      steps,
      days: call.objectionDays,
      today,
      filed,
      draw: await findDrawNotice(ctx, call.id),
    }),
    objectUntil: objectionUntil(steps, call.objectionDays),
    others: without ? await openCalls(ctx, call) : [],
    today,
  };
}

const openCalls = async (ctx: Ctx, call: Call): Promise<Call[]> => {
  const open = await listCalls(ctx, { states: ['open'], publicOnly: true, limit: 3 });
  return open.filter((other) => other.id !== call.id).slice(0, 2);
};
