import { randomInt } from 'node:crypto';
import type { Ctx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { type Call, takesApplications } from '#rooms/programmes/index.ts';
import { insertApplication, isCodeTaken } from './application.store.ts';
import { makeCode } from './code.rules.ts';
import type { Draft } from './draft.reads.ts';
import { missing, needsOf, questionsFor } from './questions.rules.ts';
import { findLiving } from './selection.reads.ts';
import { refuse } from './selection.refusals.ts';

/** The call takes applications, and every question that must be answered is. */
export function guardComplete(tx: Ctx, draft: Draft, call: Call): void {
  if (!takesApplications(call, tx.now)) throw refuse('not-open');
  const asked = questionsFor(needsOf(call), draft.answers);
  const progress = { answers: draft.answers, hasPhone: draft.phone !== null };
  if (missing(asked, progress).length > 0) throw refuse('answers-missing');
}

/** A phone stands for one person unless they said that another person uses it too: shared phones are normal. */
export async function guardFirst(tx: Ctx, draft: Draft): Promise<void> {
  if (!draft.phone || draft.sharesPhone) return;
  if (await findLiving(tx, draft.callId, { phone: draft.phone })) throw refuse('already-applied');
}

interface Sent {
  draft: Draft;
  call: Call;
  owner: { ownerId: string; businessId: string };
  mayWhatsapp: boolean;
  mayPublishName: boolean;
}

/** Writes the draft down as an application with a fresh code; returns its id. */
export async function writeSent(tx: Ctx, { draft, call, owner, mayWhatsapp, mayPublishName }: Sent): Promise<string> {
  const { answers, phone, sharesPhone, filledBy, filledByName } = draft;
  const { area } = answers;
  const id = newId();
  await insertApplication(tx, {
    id,
    callId: call.id,
    callVersion: call.version,
    code: await freeCode(tx),
    ownerId: owner.ownerId,
    businessId: owner.businessId,
    ownerName: answers.name ?? '',
    area: area === undefined || area === 'unknown' ? tx.city : area,
    phone,
    phoneChecked: draft.phoneChecked || (phone !== null && phone === tx.actor.phone),
    sharesPhone,
    answers,
    channel: filledBy ? 'counter' : 'web',
    mayWhatsapp: mayWhatsapp && phone !== null,
    mayPublishName,
    filledBy,
    filledByName,
  });
  return id;
}

async function freeCode(tx: Ctx): Promise<string> {
  for (;;) {
    const code = makeCode(tx.office.codePrefix, randomInt);
    if (!(await isCodeTaken(tx, code))) return code;
  }
}
