import { dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { listSessions } from '#rooms/programmes/index.ts';
import { heldStates } from './attendance.rules.ts';
import { rosterOf } from './roster.ts';
import { allow } from './training.permissions.ts';

/** Days that are taken along, today included. */
const daysTaken = 2;

/** A session as it is taken to where there is no network. */
export interface FieldSession {
  id: string;
  title: string;
  call: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  closed: boolean;
  people: {
    id: string;
    name: string;
    business: string | null;
    /** The code on the person's card. */
    code: string;
    state: 'present' | 'absent' | 'unmarked';
    at: Date | null;
  }[];
}

/** The sessions of today and tomorrow with everyone who has a place, and what is recorded already. */
export async function listFieldSessions(ctx: Ctx): Promise<FieldSession[]> {
  allow(ctx, 'training.attend');
  const from = instantOf(dayOf(ctx.now), '00:00');
  const to = new Date(from.getTime() + daysTaken * 86_400_000);
  const sessions = (await listSessions(ctx, { from, to })).filter(({ callState }) => heldStates.includes(callState));
  const taken: FieldSession[] = [];
  for (const session of sessions) {
    const { rows, meeting } = await rosterOf(ctx, session);
    const people = rows.flatMap(({ key, participant, name, state, recorded }) => {
      if (!participant) return [];
      const { businessName: business, code } = participant;
      return [{ id: key, name, business, code, state, at: state === 'present' ? (recorded?.at ?? null) : null }];
    });
    const { id, title, callTitle: call, startsAt, endsAt, place } = session;
    taken.push({ id, title, call, startsAt, endsAt, place, closed: Boolean(meeting?.closedAt), people });
  }
  return taken;
}
