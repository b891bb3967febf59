import * as v from 'valibot';
import { refusedWith, withoutAnswer } from './answers.ts';
import type { Channel, Outcome, Outgoing } from './channel.ts';
import { inPlainSigns, smsSize } from './sms.rules.ts';

/** An account at any SMS vendor that takes messages over HTTP. */
export interface SmsSettings {
  url: string;
  /**
   * What is posted, with `{to}` (62812…), `{text}` and `{id}` in the places the vendor wants them: JSON when it begins with
   * a brace, otherwise a form (`to={to}&text={text}`).
   */
  body: string;
  /** The whole `Authorization` header. */
  authorization: string;
  /** Whole rupiah for one part. */
  price: number;
  /** Whole rupiah a month. */
  ceiling?: number;
  /** Opens the address for the vendor's reports; without it none are taken. */
  reportSecret?: string;
  /** How long one try may take; ten seconds unless given. */
  timeoutMs?: number;
}

/** A message as it goes out by SMS: in signs every phone has, so that a part holds 160 of them. */
const wordsOf = ({ text }: Outgoing): string => inPlainSigns(text);

/** SMS through a vendor's HTTP gateway. What a message costs follows from its parts. */
export function sms(settings: SmsSettings): Channel {
  const { price, ceiling, reportSecret } = settings;
  return {
    name: 'sms',
    knowsRepeats: false,
    reports: reportSecret !== undefined,
    ceiling,
    // News that names its address and how to leave is rarely shorter than two parts.
    price: price * 2,
    costOf: (message) => price * smsSize(wordsOf(message)).segments,
    deliver: (message) => post(settings, message),
  };
}

/** Puts the message into the vendor's form: every value escaped for where it stands. */
export function filled(body: string, values: Record<'to' | 'text' | 'id', string>): { type: string; body: string } {
  const json = body.trimStart().startsWith('{');
  const escaped = (value: string) => (json ? JSON.stringify(value).slice(1, -1) : encodeURIComponent(value));
  return {
    type: json ? 'application/json' : 'application/x-www-form-urlencoded',
    body: body.replace(/\{(to|text|id)\}/g, (_, name: keyof typeof values) => escaped(values[name])),
  };
}

async function post(settings: SmsSettings, message: Outgoing): Promise<Outcome> {
  const { url, authorization, timeoutMs = 10_000 } = settings;
  const { id, address } = message;
  const { type, body } = filled(settings.body, { to: address.replace('+', ''), text: wordsOf(message), id });
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': type, Authorization: authorization },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })
    .then(async (answer): Promise<Outcome> => {
      await answer.body?.cancel();
      return answer.ok ? { step: 'sent' } : refusedWith(answer.status, answer.headers.get('Retry-After'));
    })
    .catch(withoutAnswer);
}

const arrived = /^(delivered|delivrd|success)$/i;
const lost = /^(failed|undelivered|undeliv|rejected|rejectd|expired)$/i;

const reportSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  status: v.pipe(v.string(), v.maxLength(40)),
});

/** What a vendor's report says of a message: `id` as it was given, `status` in the words of SMPP; nothing when neither. */
export function readSmsReport(fields: unknown): { id: string; step?: 'delivered' | 'failed' } | undefined {
  const read = v.safeParse(reportSchema, fields);
  if (!read.success) return undefined;
  const { id, status } = read.output;
  if (arrived.test(status)) return { id, step: 'delivered' };
  return { id, step: lost.test(status) ? 'failed' : undefined };
}
