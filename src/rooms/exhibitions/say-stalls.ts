import type { Ctx } from '#platform/ctx.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { m } from '#words';
import { listExhibitors } from './event/event.reads.ts';
import { sayTo } from './exhibitor-messages.ts';

/** Tells those who have just got a stall its number, and notes it on the timeline of their business. */
export async function sayStalls(tx: Ctx, call: Call, given: ReadonlyMap<string, string>): Promise<void> {
  for (const one of await listExhibitors(tx, call.id)) {
    if (!given.has(one.id)) continue;
    await noteOnTimeline(tx, {
      businessId: one.businessId,
      at: tx.now,
      kind: 'exhibitions',
      text: { key: 'exhibitions_timeline_stall', params: { title: call.title, stall: one.stall ?? '' } },
      href: `/kerja/program/${call.id}/pameran`,
      step: 'market',
    });
    await sayTo(tx, one, 'stall', (name, address) =>
      m.exhibitions_message_stall({ name, title: call.title, stall: one.stall ?? '', address }),
    );
  }
}
