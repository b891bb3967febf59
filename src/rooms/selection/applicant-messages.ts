import type { Ctx } from '#platform/ctx.ts';
import { inLocale } from '#platform/words.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { formatDay } from '#ui/format.ts';
import { m } from '#words';
import type { Application } from './selection.reads.ts';

/** Where an applicant follows an application. */
export const statusAddress = (ctx: Ctx, code: string): string => `${ctx.office.baseUrl}/status/${code}`;

/** Tells the applicant that the application arrived, with its code; word of one's own application needs no consent. */
export async function sayReceived(tx: Ctx, application: Application, call: Call): Promise<void> {
  if (!application.phone) return;
  const about = { name: application.ownerName, code: application.code, call: call.title };
  const address = statusAddress(tx, application.code);
  await sendMessage(tx, {
    to: { phone: application.phone, ownerId: application.ownerId },
    template: 'selection.received',
    purpose: 'utility',
    text:
      application.state === 'reserve'
        ? m.selection_message_waiting({ ...about, number: application.reserveNo ?? 0, address })
        : m.selection_message_received({ ...about, day: call.decideBy ? formatDay(call.decideBy) : '-', address }),
    about: { type: 'application', id: application.id },
  });
}

/** Sends all codes of a phone to that phone: only its holder can read them. */
export async function sayCodes(tx: Ctx, phone: string, applications: readonly { code: string }[]): Promise<void> {
  await sendMessage(tx, {
    to: { phone },
    template: 'selection.codes',
    purpose: 'utility',
    text: m.selection_message_codes({
      codes: applications.map((application) => application.code).join(', '),
      address: `${tx.office.baseUrl}/status`,
    }),
  });
}

/** Tells the applicant that the withdrawal was carried out. */
export async function sayWithdrawn(tx: Ctx, application: Application): Promise<void> {
  if (!application.phone) return;
  await sendMessage(tx, {
    to: { phone: application.phone, ownerId: application.ownerId },
    template: 'selection.withdrawn',
    purpose: 'utility',
    text: m.selection_message_withdrawn({ name: application.ownerName, code: application.code }),
    about: { type: 'application', id: application.id },
  });
}

/** Someone's words as a sentence that others may follow. */
const sentence = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

/** Sends a message about an application to its phone, in the language the applicant read. Nothing without a phone. */
async function tell(tx: Ctx, application: Application, template: string, text: () => string): Promise<void> {
  if (!application.phone) return;
  await sendMessage(tx, {
    to: { phone: application.phone, ownerId: application.ownerId },
    template,
    purpose: 'utility',
    text: inLocale(application.locale, text).replace(/ {2,}/g, ' '),
    about: { type: 'application', id: application.id },
  });
}

/** Tells the applicant what is still needed, until when, and where to send it. */
export async function sayAsked(
  tx: Ctx,
  application: Application,
  about: { call: string; asked: readonly string[]; reason: string; due: string },
): Promise<void> {
  const { ownerName: name, code } = application;
  await tell(tx, application, 'selection.completion-asked', () =>
    m.selection_message_asked({
      name,
      code,
      call: about.call,
      what: about.asked.join(', '),
      reason: about.reason && sentence(about.reason),
      day: formatDay(about.due),
      address: statusAddress(tx, code),
    }),
  );
}

/** Tells the applicant that the office ended the application, and why. */
export async function sayCancelled(
  tx: Ctx,
  application: Application,
  about: { call: string; reason: string },
): Promise<void> {
  const { ownerName: name, code } = application;
  await tell(tx, application, 'selection.cancelled', () =>
    m.selection_message_cancelled({
      name,
      code,
      call: about.call,
      reason: sentence(about.reason),
      phone: tx.office.phone,
    }),
  );
}
