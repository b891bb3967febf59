import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import { deliverMessage } from './deliver-message.ts';

/** Work of this room outside a request. */
export const jobs: JobHandlers = {
  'outreach.deliver': (ctx, payload) =>
    deliverMessage(ctx, { messageId: String(payload.messageId), lastAttempt: payload.lastAttempt === true }),
};
