import { randomInt } from 'node:crypto';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { registerBusiness } from '#rooms/registry/index.ts';
import { actorAs, type TestDatabase } from '#tests/database.ts';
import { addStep, insertApplication } from '../application.store.ts';
import { makeCode } from '../code.rules.ts';
import { registrationOf } from '../registration.rules.ts';
import { type Application, getApplication } from '../selection.reads.ts';
import type { StepDetail, StepKind } from '../selection.rules.ts';
import { fullAnswers, somePhone, stranger } from './make.ts';

/** The officer who checks and decides in these tests. */
export const decider = actorAs('programme', { name: 'Petugas yang menetapkan' });

/** An application brought to its decision, its phone known; written in one transaction, for the tests need many. */
export async function decidedApplication(
  ctx: TestDatabase['ctx'],
  parts: { callId: string; to: 'accept' | 'reserve' | 'not-select'; detail?: StepDetail; now?: Date; phone?: string },
): Promise<Application & { phone: string }> {
  const phone = parts.phone ?? somePhone();
  const by = ctx({ actor: decider, now: parts.now });
  return inTransaction(by, async (tx) => {
    const answers = { ...fullAnswers, businessName: `Usaha ${phone.slice(-4)}` };
    const registration = registrationOf({ answers, phone, sharesPhone: false, filledBy: null }, tx.city);
    const owner = await registerBusiness({ ...tx, actor: stranger }, registration);
    const id = newId();
    await insertApplication(
      { ...tx, actor: stranger },
      {
        id,
        callId: parts.callId,
        callVersion: 1,
        code: makeCode(tx.office.codePrefix, randomInt),
        ...owner,
        ownerName: fullAnswers.name ?? '',
        area: '12.75.01.1001',
        phone,
        phoneChecked: true,
        sharesPhone: false,
        answers,
        channel: 'web',
        mayWhatsapp: true,
        mayPublishName: false,
        filledBy: null,
        filledByName: null,
      },
    );
    for (const kind of ['verify', 'rank'] as StepKind[]) await addStep(tx, { applicationId: id, kind });
    await addStep(tx, { applicationId: id, kind: parts.to, detail: parts.detail });
    return { ...(await getApplication(tx, id)), phone };
  });
}

/** A full call: as many with a place as it has, and a waiting list from number 1. */
export async function fullCall(ctx: TestDatabase['ctx'], callId: string, parts: { places: number; waiting: number }) {
  const chosen = [];
  for (let n = 0; n < parts.places; n++) chosen.push(await decidedApplication(ctx, { callId, to: 'accept' }));
  const waiting = [];
  for (let n = 1; n <= parts.waiting; n++) {
    waiting.push(await decidedApplication(ctx, { callId, to: 'reserve', detail: { reserveNo: n } }));
  }
  return { chosen, waiting };
}
