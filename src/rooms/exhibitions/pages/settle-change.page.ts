import { handlePost } from '#platform/forms/handle-post.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { settleSchema } from '../event/event.schema.ts';
import { settleStallChange } from '../settle-stall-change.ts';
import { showEvent } from './event.page.tsx';
import { eventHref } from './parts/event-words.ts';

/** The second officer's word on another stall, from the page of the exhibition. */
export function settleChangePost(c: AppContext): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: settleSchema,
    again: (values, errors, status) => showEvent(c, { values, errors, status }),
    run: async (tx, { change, outcome }) => {
      await settleStallChange(tx, { callId, changeId: idFrom(change), outcome });
      return eventHref(callId);
    },
  });
}
