import type { Ctx } from '#platform/ctx.ts';
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
