import type { Ctx } from '#platform/ctx.ts';
import { formatDay } from '#ui/format.ts';
import { m } from '#words';
import { statusAddress } from './applicant-messages.ts';
import type { Remedy } from './objection.rules.ts';
import { say } from './offer-messages.ts';
import type { Application } from './selection.reads.ts';

/** The objection arrived, and the day of its answer. */
export async function sayObjectionReceived(tx: Ctx, application: Application, due: string): Promise<void> {
  const { ownerName: name, code } = application;
  await say(tx, application, {
    template: 'selection.objection-received',
    text: () =>
      m.selection_message_objection_received({ name, code, day: formatDay(due), address: statusAddress(tx, code) }),
  });
}

/** The answer, its reason and what it leads to. */
export async function sayObjectionAnswered(
  tx: Ctx,
  application: Application,
  { outcome, remedy, reason }: { outcome: 'accepted' | 'rejected'; remedy: Remedy; reason: string },
): Promise<void> {
  const { ownerName: name, code, reserveNo } = application;
  const about = { name, code, reason, address: statusAddress(tx, code) };
  await say(tx, application, {
    template: 'selection.objection-answered',
    text: () => {
      if (outcome === 'rejected') return m.selection_message_objection_rejected(about);
      if (remedy === 'place') return m.selection_message_objection_place(about);
      if (remedy === 'reserve') return m.selection_message_objection_reserve({ ...about, number: reserveNo ?? 0 });
      return m.selection_message_objection_accepted(about);
    },
  });
}
