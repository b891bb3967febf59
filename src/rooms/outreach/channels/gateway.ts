import type { Channel, Outcome, Outgoing } from './channel.ts';
import { signatureOf } from './signature.ts';

/** Where the office's messages go out: its own small bridge to WhatsApp or SMS, or a vendor that speaks this. */
export interface GatewaySettings {
  url: string;
  secret: string;
  /** How long one try may take; ten seconds unless given. */
  timeoutMs?: number;
}

/** Answers after which trying again can help. */
const passing = new Set([408, 425, 429]);

/** The provider had this message already: an earlier try came through although its answer did not. */
const KNOWN_ALREADY = 409;

/**
 * POSTs `{ id, to, text, purpose, template }` as JSON, signed (`X-Berdaya-Signature`, `X-Berdaya-Timestamp`), with the
 * message's id as `Idempotency-Key`, so that a repeat is recognised. Accepted: 2xx, or 409 for a repeat. Tried again:
 * no answer, 408, 425, 429, 5xx. Anything else is final.
 */
export function gateway(settings: GatewaySettings): Channel {
  return {
    name: 'gateway',
    knowsRepeats: true,
    reports: true,
    deliver: (message, now) => post(settings, message, now),
  };
}

async function post(settings: GatewaySettings, message: Outgoing, now: Date): Promise<Outcome> {
  const { url, secret, timeoutMs = 10_000 } = settings;
  const { id, address, text, purpose, template } = message;
  const body = JSON.stringify({ id, to: address, text, purpose, template });
  const moment = Math.floor(now.getTime() / 1000).toString();
  return fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': id,
      'X-Berdaya-Timestamp': moment,
      'X-Berdaya-Signature': signatureOf(secret, moment, body),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).then(
    async (answer): Promise<Outcome> => {
      await answer.body?.cancel();
      if (answer.ok || answer.status === KNOWN_ALREADY) return { step: 'sent' };
      const problem = `answer-${answer.status}`;
      return { step: passing.has(answer.status) || answer.status >= 500 ? 'try-failed' : 'failed', problem };
    },
    (error: unknown): Outcome => {
      const late = error instanceof DOMException && error.name === 'TimeoutError';
      return { step: 'try-failed', problem: late ? 'no-answer-in-time' : 'not-reached' };
    },
  );
}
