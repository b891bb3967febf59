import type { Ctx } from '#platform/ctx.ts';
import { inLocale } from '#platform/words.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { formatInstant } from '#ui/format.ts';
import { m } from '#words';
import { statusAddress } from './applicant-messages.ts';
import { type Application, getApplication, listSteps } from './selection.reads.ts';

/**
 * Sends one message about an application in the language its applicant read. Who has no phone, or did not agree to
 * WhatsApp, is called by an officer instead.
 */
export async function say(
  tx: Ctx,
  application: Application,
  message: { template: string; text: () => string },
): Promise<void> {
  const { id, phone, ownerId, locale, mayWhatsapp } = application;
  if (!phone || !mayWhatsapp) return;
  await sendMessage(tx, {
    to: { phone, ownerId },
    template: message.template,
    purpose: 'utility',
    text: inLocale(locale, message.text),
    about: { type: 'application', id },
  });
}

/** A place is free and is yours until a day and hour. */
export async function sayOffered(tx: Ctx, applicationId: string, call: Call): Promise<void> {
  const application = await getApplication(tx, applicationId);
  const offer = (await listSteps(tx, applicationId)).findLast(({ kind }) => kind === 'offer');
  const { ownerName: name, code } = application;
  const until = new Date(offer?.detail.until ?? tx.now);
  const [session] = call.sessions;
  await say(tx, application, {
    template: 'selection.offered',
    text: () =>
      m.selection_message_offered({
        name,
        code,
        call: call.title,
        until: formatInstant(until),
        session: session ? `${formatInstant(session.startsAt)}, ${session.place}` : '-',
        address: statusAddress(tx, code),
      }),
  });
}

/** The time to answer ends in a day. */
export async function sayReminder(tx: Ctx, applicationId: string, call: Call, until: Date): Promise<void> {
  const application = await getApplication(tx, applicationId);
  const { ownerName: name, code } = application;
  await say(tx, application, {
    template: 'selection.reminder',
    text: () =>
      m.selection_message_reminder({
        name,
        code,
        call: call.title,
        until: formatInstant(until),
        address: statusAddress(tx, code),
      }),
  });
}

/** The time to answer is over and the place goes on. */
export async function sayLapsed(tx: Ctx, applicationId: string, call: Call): Promise<void> {
  const application = await getApplication(tx, applicationId);
  const { ownerName: name, code } = application;
  await say(tx, application, {
    template: 'selection.lapsed',
    text: () => m.selection_message_lapsed({ name, code, call: call.title, phone: call.contact.phone }),
  });
}
