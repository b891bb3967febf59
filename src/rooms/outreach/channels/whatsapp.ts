import * as v from 'valibot';
import { addMinutes } from '#platform/clock.ts';
import type { Purpose } from '../outreach.rules.ts';
import { withoutAnswer } from './answers.ts';
import type { Channel, Outcome, Outgoing } from './channel.ts';
import { meaningOf } from './whatsapp-answers.ts';

/** An account at the WhatsApp Business Cloud API. */
export interface WhatsappSettings {
  /** Where the API is, with its version: `https://graph.facebook.com/v23.0`. */
  api: string;
  /** The sending number's id at Meta. */
  phoneId: string;
  token: string;
  /** Signs the webhook. */
  appSecret: string;
  /** Proves the webhook's address once, at its set-up. */
  verifyToken: string;
  /** The tier: people the number may write to first in 24 hours. */
  perDay: number;
  /** Whole rupiah a message costs outside the 24-hour window. */
  prices: Record<Purpose, number>;
  /** Whole rupiah a month. */
  ceiling?: number;
  /** How long one try may take; ten seconds unless given. */
  timeoutMs?: number;
}

/** Templates the office has had approved; their words stand in docs/runbook.md. */
const templates: Record<Purpose, string> = {
  utility: 'berdaya_kabar',
  marketing: 'berdaya_program',
  code: 'berdaya_kode',
};

const WINDOW_MINUTES = 24 * 60;

/** Whether the person wrote in the last 24 hours: then free words are allowed, and cost nothing. */
export const isWindowOpen = (heardAt: Date | null, now: Date): boolean =>
  heardAt !== null && addMinutes(heardAt, WINDOW_MINUTES) > now;

const isFree = (message: Outgoing, now: Date): boolean =>
  message.purpose === 'utility' && isWindowOpen(message.heardAt, now);

/** A parameter of a template holds no line break and no run of spaces, and 1.024 characters at most. */
const asParameter = (text: string): string =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' · ')
    .replace(/\s+/g, ' ')
    .slice(0, 1024);

function contentOf(message: Outgoing, now: Date) {
  if (isFree(message, now)) return { type: 'text', text: { preview_url: false, body: message.text.slice(0, 4096) } };
  const code = /\b\d{6}\b/.exec(message.text)?.[0] ?? '';
  const isCode = message.purpose === 'code';
  const parameters = [{ type: 'text', text: isCode ? code : asParameter(message.text) }];
  const button = { type: 'button', sub_type: 'url', index: '0', parameters };
  return {
    type: 'template',
    template: {
      name: templates[message.purpose],
      language: { code: 'id' },
      components: [{ type: 'body', parameters }, ...(isCode ? [button] : [])],
    },
  };
}

/**
 * WhatsApp Business Cloud API: `POST /PHONE_ID/messages` with a bearer token. In the 24 hours after a person wrote, words
 * about their matter go out as they are; otherwise in an approved template. The message's id goes along as
 * `biz_opaque_callback_data` and comes back in each report, which is how a lost answer is found out: the API itself
 * recognises no repeats.
 */
export function whatsapp(settings: WhatsappSettings): Channel {
  const { ceiling, perDay, prices } = settings;
  return {
    name: 'whatsapp',
    knowsRepeats: false,
    reports: true,
    ceiling,
    perDay,
    price: prices.marketing,
    costOf: (message, now) => (isFree(message, now) ? 0 : prices[message.purpose]),
    deliver: (message, now) => post(settings, message, now),
  };
}

async function post(settings: WhatsappSettings, message: Outgoing, now: Date): Promise<Outcome> {
  const body = JSON.stringify({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: message.address.replace('+', ''),
    ...contentOf(message, now),
    biz_opaque_callback_data: message.id,
  });
  return fetch(`${settings.api}/${settings.phoneId}/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${settings.token}` },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(settings.timeoutMs ?? 10_000),
  })
    .then(async (answer) => outcomeOf(answer.status, await answer.text()))
    .catch(withoutAnswer);
}

const takenSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ messages: v.tupleWithRest([v.object({ id: v.string() })], v.unknown()) }),
);
const refusedSchema = v.pipe(v.string(), v.parseJson(), v.object({ error: v.object({ code: v.number() }) }));

/** An answer of the API; one that is neither its yes nor its no came from something in between, and says nothing. */
function outcomeOf(status: number, body: string): Outcome {
  const taken = v.safeParse(takenSchema, body);
  if (status === 200 && taken.success) return { step: 'sent', providerId: taken.output.messages[0].id };
  const refused = v.safeParse(refusedSchema, body);
  if (refused.success) return meaningOf(refused.output.error.code);
  if (status === 429) return { step: 'paused', problem: 'answer-429', minutes: 1 };
  const problem = `answer-${status}`;
  return status >= 400 && status < 500 ? { step: 'failed', problem } : { step: 'unsure', problem };
}
