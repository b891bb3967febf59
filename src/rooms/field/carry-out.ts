import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { recordFieldVisit } from '#rooms/mentoring/index.ts';
import { recordFieldPresence } from '#rooms/training/index.ts';
import { formatInstant } from '#ui/format.ts';
import { m } from '#words';
import type { SaidConflict } from './answer.ts';
import type { Item, Sending, VisitItem } from './item.schema.ts';

interface Around {
  madeAt: Date;
  picks: Sending['picks'];
}

type Said = { state: 'done'; text: string } | { state: 'conflict'; conflicts: SaidConflict[] };

/** What came of a record in its own room. */
interface CarriedOut {
  kind: Item['kind'];
  subjectId: string;
  visitId: string | null;
  answer: Said;
}

/** Hands a record to the use case of its room, inside the caller's transaction. */
export const carryOut = (tx: Ctx, item: Item, around: Around): Promise<CarriedOut> =>
  item.kind === 'visit' ? visit(tx, item, around) : presence(tx, item, around);

async function visit(tx: Ctx, item: VisitItem, around: Around): Promise<CarriedOut> {
  const of = { kind: 'visit', subjectId: item.trackId } as const;
  // A phone whose clock runs ahead also dates the visit ahead: it was held at the latest on the day it was written.
  const written = dayOf(around.madeAt);
  const visitedOn = [item.found.visitedOn, written].sort()[0] ?? written;
  const came = await recordFieldVisit(tx, { ...item, ...around, found: { ...item.found, visitedOn } });
  if (came.state === 'done') {
    const text = m.field_done_visit({ no: came.visitNo });
    return { ...of, visitId: came.visitId, answer: { state: 'done', text } };
  }
  const conflicts = came.conflicts.map((one) => ({ ...one, at: one.at?.toISOString() ?? null }));
  return { ...of, visitId: null, answer: { state: 'conflict', conflicts } };
}

async function presence(tx: Ctx, item: Extract<Item, { kind: 'presence' }>, around: Around): Promise<CarriedOut> {
  const { sessionId, applicationId, how } = item;
  const of = { kind: 'presence', subjectId: sessionId, visitId: null } as const;
  const picked = around.picks.presence;
  const pick = picked && { take: picked.take, seen: String(picked.seen) };
  const came = await recordFieldPresence(tx, { sessionId, applicationId, how, at: around.madeAt, pick });
  if (came.state === 'done') {
    const text = came.already ? m.field_done_already() : m.field_done_presence();
    return { ...of, answer: { state: 'done', text } };
  }
  const { office, by, at } = came.conflict;
  const mine = formatInstant(around.madeAt);
  const said = { fact: 'presence', mine, office, by, at: at?.toISOString() ?? null };
  return { ...of, answer: { state: 'conflict', conflicts: [said] } };
}
