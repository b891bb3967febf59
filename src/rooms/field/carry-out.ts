import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { recordFieldCheck, recordFieldHandover } from '#rooms/equipment/index.ts';
import { recordFieldVisit } from '#rooms/mentoring/index.ts';
import { recordFieldGuest, recordFieldPresence } from '#rooms/training/index.ts';
import { formatInstant } from '#ui/format.ts';
import { m } from '#words';
import type { SaidConflict } from './answer.ts';
import type { Item, Sending } from './item.schema.ts';

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

type Of<K extends Item['kind']> = Extract<Item, { kind: K }>;

/** Hands a record to the use case of its room, inside the caller's transaction. */
export async function carryOut(tx: Ctx, item: Item, around: Around): Promise<CarriedOut> {
  if (item.kind === 'visit') return visit(tx, item, around);
  const { kind } = item;
  if (kind === 'presence' || kind === 'guest')
    return { kind, subjectId: item.sessionId, visitId: null, answer: await attendance(tx, item, around) };
  const answer = kind === 'check' ? await look(tx, item, around) : await handover(tx, item, around);
  return { kind, subjectId: item.caseId, visitId: null, answer };
}

async function visit(tx: Ctx, item: Of<'visit'>, around: Around): Promise<CarriedOut> {
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

/** What was chosen about one fact whose value is a word. */
const pickOf = ({ picks }: Around, fact: string) => {
  const picked = picks[fact];
  return picked && { take: picked.take, seen: String(picked.seen) };
};

async function attendance(tx: Ctx, item: Of<'presence' | 'guest'>, around: Around): Promise<Said> {
  const pick = pickOf(around, 'presence');
  const at = around.madeAt;
  const came =
    item.kind === 'guest'
      ? await recordFieldGuest(tx, { ...item, at, pick })
      : await recordFieldPresence(tx, { ...item, at, pick });
  if (came.state === 'done')
    return { state: 'done', text: came.already ? m.field_done_already() : m.field_done_presence() };
  const { office, by, at: since } = came.conflict;
  const said = { fact: 'presence', mine: formatInstant(at), office, by, at: since?.toISOString() ?? null };
  return { state: 'conflict', conflicts: [said] };
}

async function handover(tx: Ctx, item: Of<'handover' | 'declined'>, { madeAt: at }: Around): Promise<Said> {
  const { caseId, itemId } = item;
  const of = { caseId, itemId, at };
  const came = item.kind === 'declined' ? { ...of, declined: item.reason } : { ...of, paper: item };
  const { number } = await recordFieldHandover(tx, came);
  return { state: 'done', text: number ? m.field_done_handover({ number }) : m.field_done_declined() };
}

async function look(tx: Ctx, item: Of<'check'>, around: Around): Promise<Said> {
  const came = await recordFieldCheck(tx, { ...item, at: around.madeAt, pick: pickOf(around, 'outcome') });
  if (came.state === 'done')
    return { state: 'done', text: came.took === 'office' ? m.field_done_check_office() : m.field_done_check() };
  const { at, ...said } = came.conflict;
  return { state: 'conflict', conflicts: [{ ...said, fact: 'outcome', at: at.toISOString() }] };
}
