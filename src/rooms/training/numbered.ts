import { randomInt } from 'node:crypto';
import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import type { Participant } from '#rooms/selection/index.ts';
import { m } from '#words';
import { type CertificateContent, makeCode, numberText } from './certificate.rules.ts';
import { insertCertificate, isCodeTaken, lockCounter, saveCounter } from './certificate.store.ts';

interface ToIssue {
  callId: string;
  participant: Participant;
  content: CertificateContent;
  replaces?: string;
}

/** Where anyone may check a certificate. */
export const checkAddress = (ctx: Ctx, code: string): string => `${ctx.office.baseUrl}/sertifikat/${code}`;

/**
 * Gives numbers and codes to certificates and writes them, tells the owners, marks the step on the businesses' timelines.
 * The year's counter is locked by the first line: whoever issues at the same time waits, and a failure takes no number.
 */
export async function writeNumbered(tx: Ctx, read: () => Promise<ToIssue[]>): Promise<string[]> {
  const day = dayOf(tx.now);
  const year = Number(day.slice(0, 4));
  const last = await lockCounter(tx, year);
  const all = await read();
  const numbers: string[] = [];
  for (const [at, { callId, participant, content, replaces }] of all.entries()) {
    const n = last + at + 1;
    const number = numberText(tx.office.letterNumber, n, day);
    const code = await freeCode(tx);
    const { applicationId, businessId, ownerId, phone } = participant;
    await insertCertificate(tx, {
      ...{ callId, applicationId, businessId, ownerId, phone },
      ...{ code, year, n, number, content, replaces },
    });
    await tell(tx, participant, content.activity, code);
    numbers.push(number);
  }
  await saveCounter(tx, year, last + all.length);
  return numbers;
}

async function tell(tx: Ctx, participant: Participant, activity: string, code: string): Promise<void> {
  const { applicationId, businessId, ownerId, ownerName, phone } = participant;
  await noteOnTimeline(tx, {
    businessId,
    at: tx.now,
    kind: 'training',
    text: { key: 'training_timeline_certificate', params: { activity } },
    href: `/sertifikat/${code}`,
    step: 'train',
  });
  if (!phone) return;
  await sendMessage(tx, {
    to: { phone, ownerId },
    template: 'training.certificate',
    purpose: 'utility',
    text: m.training_message_certificate({ name: ownerName, activity, address: checkAddress(tx, code) }),
    about: { type: 'application', id: applicationId },
  });
}

async function freeCode(tx: Ctx): Promise<string> {
  for (;;) {
    const code = makeCode(randomInt);
    if (!(await isCodeTaken(tx, code))) return code;
  }
}
