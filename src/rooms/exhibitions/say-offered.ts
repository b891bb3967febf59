import type { Ctx } from '#platform/ctx.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import type { Call } from '#rooms/programmes/index.ts';
import type { Waiting } from '#rooms/selection/index.ts';
import { formatTime } from '#ui/format.ts';
import { m } from '#words';

/** Tells someone on the waiting list which stall is offered and until when. Without a phone an officer calls. */
export async function sayOffered(
  tx: Ctx,
  offer: { call: Call; id: string; stall: string; to: Waiting; until: Date },
): Promise<void> {
  const { call, id, stall, to, until } = offer;
  if (!to.phone) return;
  const address = `${tx.office.baseUrl}/saya/pameran/tawaran/${id}`;
  await sendMessage(tx, {
    to: { phone: to.phone, ownerId: to.ownerId },
    template: 'exhibitions.offer',
    purpose: 'utility',
    text: m.exhibitions_message_offer({
      name: to.ownerName,
      title: call.title,
      stall,
      until: formatTime(until),
      address,
    }),
    about: { type: 'stall-offer', id },
  });
}
