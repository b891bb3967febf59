import type { Context } from 'hono';
import * as v from 'valibot';
import { systemActor } from '#platform/ctx.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { account } from '../channels/in-use.ts';
import { isSignedBy } from '../channels/signature.ts';
import { refuse } from '../outreach.refusals.ts';
import { takeReport } from '../take-report.ts';

const reportSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    id: v.pipe(v.string(), v.uuid()),
    state: v.picklist(['delivered', 'failed']),
  }),
);

/**
 * `POST /sambungan/pesan`: the gateway tells what became of a message, `{ id, state: 'delivered' | 'failed' }`, signed as
 * our own calls are. Anything unsigned, older than five minutes or of another shape is refused (403, 422); a report that
 * comes twice or too late is thanked (204).
 */
export async function reportPost(c: Context): Promise<Response> {
  const secret = account('gateway')?.secret;
  const body = await c.req.text();
  const moment = c.req.header('X-Berdaya-Timestamp') ?? '';
  const signature = c.req.header('X-Berdaya-Signature') ?? '';
  const ctx = ctxOf(c);
  if (!secret || !isSignedBy(secret, { moment, body, signature }, ctx.now)) throw refuse('report-not-ours');
  const report = v.safeParse(reportSchema, body);
  if (!report.success) return c.body(null, 422);
  const { id, state } = report.output;
  // The provider acts for the office's own queue: its word was signed, so the system writes it down.
  await takeReport(
    { ...ctx, actor: systemActor },
    { messageId: id, channel: 'gateway', step: state, problem: state === 'failed' ? 'provider' : undefined },
  );
  return c.body(null, 204);
}
