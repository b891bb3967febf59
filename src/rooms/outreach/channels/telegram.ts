import * as v from 'valibot';
import { ACCOUNT_REST, refusedWith, restMinutes, withoutAnswer } from './answers.ts';
import type { Channel, Outcome, Outgoing } from './channel.ts';

/** A bot at Telegram. */
export interface TelegramSettings {
  /** Where the API is: `https://api.telegram.org`. */
  api: string;
  token: string;
  /** The bot's name without its @: people open `https://t.me/NAME`. */
  bot: string;
  /** Comes back with each update in `X-Telegram-Bot-Api-Secret-Token`. */
  secret: string;
  /** How long one try may take; ten seconds unless given. */
  timeoutMs?: number;
}

const LONGEST = 4096;

/** Telegram Bot API: `sendMessage` to a chat that pressed "Start". It recognises no repeats and reports nothing. */
export const telegram = (settings: TelegramSettings): Channel => ({
  name: 'telegram',
  knowsRepeats: false,
  reports: false,
  deliver: (message) => post(settings, message),
});

async function post(settings: TelegramSettings, { address, text }: Outgoing): Promise<Outcome> {
  const { api, token, timeoutMs = 10_000 } = settings;
  return fetch(`${api}/bot${token}/sendMessage`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      chat_id: Number(address),
      text: text.slice(0, LONGEST),
      link_preview_options: { is_disabled: true },
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })
    .then(async (answer) => outcomeOf(answer.status, await answer.text()))
    .catch(withoutAnswer);
}

const takenSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ ok: v.literal(true), result: v.object({ message_id: v.number() }) }),
);
const refusedSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    ok: v.literal(false),
    error_code: v.number(),
    description: v.string(),
    parameters: v.optional(v.object({ retry_after: v.optional(v.number()) })),
  }),
);

/** Chats nobody reads any more: the person blocked the bot, deleted the chat or the account. */
const nobodyThere = /blocked|chat not found|deactivated|kicked/i;

/** An answer of the API; one that is neither its yes nor its no came from something in between, and says nothing. */
function outcomeOf(status: number, body: string): Outcome {
  const taken = v.safeParse(takenSchema, body);
  if (status === 200 && taken.success) return { step: 'sent', providerId: String(taken.output.result.message_id) };
  const refused = v.safeParse(refusedSchema, body);
  const problem = `answer-${status}`;
  if (!refused.success) return status >= 400 && status < 500 ? refusedWith(status) : { step: 'unsure', problem };
  const { error_code: code, description, parameters } = refused.output;
  if (code === 429) return { step: 'paused', problem, minutes: restMinutes(parameters?.retry_after) };
  if (nobodyThere.test(description)) return { step: 'failed', problem: 'nobody-there', gone: true };
  // The bot's token: 401 revoked, 404 unknown.
  if (code === 401 || code === 404) return { step: 'paused', problem, minutes: ACCOUNT_REST };
  return refusedWith(code);
}
