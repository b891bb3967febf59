import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import { deliverMessage } from './deliver-message.ts';
import { sendBatch } from './send-batch.ts';

/** Work of this room outside a request. */
export const jobs: JobHandlers = {
  'outreach.wave': (ctx, payload) => sendBatch(ctx, String(payload.waveId)),
  'outreach.deliver': (ctx, payload) =>
    deliverMessage(ctx, { messageId: String(payload.messageId), lastAttempt: payload.lastAttempt === true }),
};
