import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { inLocale } from '#platform/words.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { formatInstant } from '#ui/format.ts';
import { m } from '#words';
import { statusAddress } from './applicant-messages.ts';
import { type DecidedLine, findDecision, listDecided } from './decision.reads.ts';
import { markTold } from './decision.store.ts';
import { timesOf } from './offers.reads.ts';
import { answerUntil } from './offers.rules.ts';
import { allow } from './selection.permissions.ts';

/**
 * Tells every applicant of a decision, with the reason, and notes it on the business's timeline; once, whatever the number of
 * tries. Who gave no phone or did not agree to WhatsApp gets no message: the office calls them. Returns how many were written.
 */
export async function tellDecision(ctx: Ctx, callId: string): Promise<number> {
  allow(ctx, 'selection.tell-decision');
  return inTransaction(ctx, async (tx) => {
    const decision = await findDecision(tx, callId);
    if (!decision || !(await markTold(tx, callId))) return 0;
    const call = await getCall(tx, callId);
    const lines = await listDecided(tx, callId);
    const asked = { kind: 'accept', at: decision.decidedAt, detail: {} } as const;
    const until = answerUntil(asked, await timesOf(tx, call));
    let written = 0;
    for (const line of lines) {
      await noteOnTimeline(tx, {
        businessId: line.businessId,
        at: decision.decidedAt,
        kind: 'application',
        text: { ...timeline[line.outcome], params: { call: call.title } },
      });
      if (!isReached(line)) continue;
      written++;
      await sendMessage(tx, {
        to: { phone: line.phone, ownerId: line.ownerId },
        template: `selection.${line.outcome}`,
        purpose: 'utility',
        text: inLocale(line.locale, () => textOf(tx, line, { call: call.title, until })),
        about: { type: 'application', id: line.applicationId },
      });
    }
    return written;
  });
}

const timeline = {
  chosen: { key: 'selection_timeline_chosen' },
  reserve: { key: 'selection_timeline_reserve' },
  'not-selected': { key: 'selection_timeline_not_selected' },
} as const;

/** Whether a message reaches this applicant: a phone, and consent to WhatsApp. */
export const isReached = (line: DecidedLine): line is DecidedLine & { phone: string } =>
  line.phone !== null && line.mayWhatsapp;

const texts = {
  chosen: m.selection_message_chosen,
  reserve: m.selection_message_reserve,
  'not-selected': m.selection_message_not_selected,
} as const;

function textOf(tx: Ctx, line: DecidedLine, { call, until }: { call: string; until?: Date }): string {
  const { ownerName: name, code, said } = line;
  const reason = [said?.reason, ...(said?.raise ?? [])].filter(Boolean).join(' ');
  const around = { name, code, call, reason, address: statusAddress(tx, code) };
  if (line.outcome === 'chosen' && until)
    return m.selection_message_chosen_until({ ...around, until: formatInstant(until) });
  return texts[line.outcome](around);
}
