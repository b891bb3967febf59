import type { Context } from 'hono';
import { systemActor } from '#platform/ctx.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { notFound } from '#platform/page-address.ts';
import { readBounce } from '../channels/bounce.ts';
import { account } from '../channels/in-use.ts';
import { readSmsReport } from '../channels/sms.ts';
import { refuse } from '../outreach.refusals.ts';
import { takeReport } from '../take-report.ts';
import { isSecret } from './telegram.page.ts';

/** The secret in `Authorization: Bearer …`, or in the address where a vendor can set no header. */
const given = (c: Context): string =>
  c.req.header('Authorization')?.replace(/^Bearer /, '') ?? c.req.query('kunci') ?? '';

/** Refuses who does not know the secret (403); where none is set there is no such address (404). */
function guard(c: Context, secret: string | undefined): void {
  if (!secret) throw notFound();
  if (!isSecret(secret, given(c))) throw refuse('report-not-ours');
}

/**
 * `POST /sambungan/surel`: a mail that came back to the office's sender, as the mail server passes it on (the whole mail).
 * A final one moves the message to the person's next way; delays and other mail are thanked and change nothing.
 */
export async function returnedMailPost(c: Context): Promise<Response> {
  guard(c, account('email')?.bounceSecret);
  const bounce = readBounce(await c.req.text());
  if (bounce) {
    const { id, problem, gone } = bounce;
    await takeReport(
      { ...ctxOf(c), actor: systemActor },
      { messageId: id, channel: 'email', step: 'failed', problem, gone },
    );
  }
  return c.body(null, 204);
}

/** `POST /sambungan/sms`: what became of an SMS, `id` and `status` as JSON or as a form. Repeats and any order change nothing. */
export async function smsReportPost(c: Context): Promise<Response> {
  guard(c, account('sms')?.reportSecret);
  const json = c.req.header('Content-Type')?.startsWith('application/json') ?? false;
  const report = readSmsReport(
    json
      ? await c.req.json().then(
          (body) => body,
          () => undefined,
        )
      : await c.req.parseBody(),
  );
  if (!report) return c.body(null, 422);
  const { id, step } = report;
  if (step) await takeReport({ ...ctxOf(c), actor: systemActor }, { messageId: id, channel: 'sms', step });
  return c.body(null, 204);
}
