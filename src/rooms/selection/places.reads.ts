import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { countExtraPlaces, listLine, type Person, timesOf } from './offers.reads.ts';
import { freePlaces, isAwaiting, unanswered, waitingList } from './offers.rules.ts';
import { findMode } from './pool.reads.ts';
import { can } from './selection.permissions.ts';
import type { SelectionTables } from './selection.tables.ts';

/** How the places of a call stand. People outside the reader's remit are counted and not listed. */
export interface Places {
  coming: Person[];
  /** The one whose time ends first stands first. */
  unanswered: Person[];
  waiting: Person[];
  free: number;
  /** Answers are awaited and offers are made: the first session has not begun. */
  awaiting: boolean;
}

/** Reads them. */
export async function readPlaces(ctx: Ctx, call: Call): Promise<Places> {
  const mode = await findMode(ctx, call.id);
  const people = await listLine(ctx, call, mode);
  const { starts } = await timesOf(ctx, call);
  const shown = people.filter(({ area }) => can(ctx.actor, 'selection.read', { area }));
  const time = ({ until }: Person) => until?.getTime() ?? Number.POSITIVE_INFINITY;
  return {
    coming: shown.filter(({ state }) => state === 'confirmed'),
    unanswered: shown.filter(({ state }) => unanswered.includes(state)).sort((one, other) => time(one) - time(other)),
    waiting: waitingList(shown),
    free: freePlaces({ capacity: call.capacity, extra: await countExtraPlaces(ctx, call.id), mode, people }),
    awaiting: isAwaiting(call.state, starts, ctx.now),
  };
}

/** Whether anyone in a call has a place, is offered one or waits by a number. */
export async function hasPlaces(ctx: Ctx, callId: string): Promise<boolean> {
  const row = await tablesOf<SelectionTables>(ctx)
    .selectFrom('selection.application')
    .select('id')
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .where('state', 'in', ['accepted', 'offered', 'confirmed', 'reserve'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
