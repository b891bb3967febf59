import type { Context } from 'hono';
import { type Ctx, systemActor } from '#platform/ctx.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { notFound } from '#platform/page-address.ts';
import { type HubMessage, type HubStatus, readEnvelope, withoutRepeats } from '../channels/hub-events.ts';
import { isHubSigned } from '../channels/hub-signature.ts';
import { account } from '../channels/in-use.ts';
import { meaningOf } from '../channels/whatsapp-answers.ts';
import { refuse } from '../outreach.refusals.ts';
import { takeInbound } from '../take-inbound.ts';
import { type Report, takeReport } from '../take-report.ts';

/** `GET /sambungan/whatsapp`: Meta asks once whether this address is ours; the answer is its own challenge. */
export function whatsappVerify(c: Context): Response {
  const settings = account('whatsapp');
  const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = c.req.query();
  if (!settings || mode !== 'subscribe' || token !== settings.verifyToken) throw refuse('report-not-ours');
  return c.text(challenge ?? '');
}

const isId = (text: string | undefined): text is string => /^[0-9a-f-]{36}$/.test(text ?? '');
const steps = ['sent', 'delivered', 'read', 'failed'] as const;

/** What a status means; nothing when it speaks of no message of ours. */
function reportOf(status: HubStatus): Report | undefined {
  const { id, biz_opaque_callback_data: messageId, errors, pricing } = status;
  const step = steps.find((one) => one === status.status);
  if (!step || !isId(messageId)) return undefined;
  const report: Report = { messageId, channel: 'whatsapp', step, providerId: id, free: pricing?.billable === false };
  const [error] = errors ?? [];
  if (step !== 'failed' || !error) return report;
  const meaning = meaningOf(error.code);
  return { ...report, problem: meaning.problem, restMinutes: meaning.step === 'paused' ? meaning.minutes : undefined };
}

/**
 * `POST /sambungan/whatsapp`: what became of messages, and what people wrote. The signature is checked over the body as
 * it came, before anything reads it (403); what is no envelope is refused (422). Everything known is written before the
 * answer, so that what fails is told again by Meta; repeats and any order change nothing.
 */
export async function whatsappPost(c: Context): Promise<Response> {
  const settings = account('whatsapp');
  if (!settings) throw notFound();
  const body = Buffer.from(await c.req.arrayBuffer());
  if (!isHubSigned(settings.appSecret, body, c.req.header('X-Hub-Signature-256') ?? ''))
    throw refuse('report-not-ours');
  const envelope = readEnvelope(body.toString('utf8'), settings.phoneId);
  if (!envelope) return c.body(null, 422);
  // Meta acts for the office's own queue: its word was signed, so the system writes it down.
  const ctx: Ctx = { ...ctxOf(c), actor: systemActor };
  for (const status of withoutRepeats(envelope.statuses)) {
    const report = reportOf(status);
    if (report) await takeReport(ctx, report);
  }
  for (const message of envelope.messages) await takeInbound(ctx, wordOf(message));
  return c.body(null, 200);
}

const wordOf = (message: HubMessage) => ({
  channel: 'whatsapp',
  kind: 'phone' as const,
  providerId: message.id,
  address: `+${message.from}`,
  at: new Date(Number(message.timestamp) * 1000),
  text: message.text?.body ?? message.button?.text ?? message.image?.caption,
});
