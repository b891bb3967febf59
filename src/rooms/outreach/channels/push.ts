import webpush from 'web-push';
import { refusedWith } from './answers.ts';
import type { Channel, Outcome, Outgoing } from './channel.ts';
import { pushKeys, readSubscription } from './push-subscription.ts';

/** Web push: needs no account, only a contact the push services can write to when something goes wrong. */
export interface PushSettings {
  /** `mailto:` or `https:`. */
  contact: string;
  /** Hosts a subscription may name; those of the browsers unless given. */
  hosts?: readonly string[];
  /** How long one try may take; ten seconds unless given. */
  timeoutMs?: number;
}

/** Seconds a push service keeps a message for a phone that is off. */
const KEPT_SECONDS = 3 * 24 * 3600;
/** Push services take 4.096 bytes sealed; words beyond are read on the page. */
const LONGEST = 1500;

/**
 * Web push (RFC 8030, 8188, 8292): sealed for one browser, signed with the office's key. A repeat is no second message:
 * it has the same topic at the push service and the same tag on the phone, and takes the first one's place.
 */
export const push = (settings: PushSettings): Channel => ({
  name: 'push',
  knowsRepeats: true,
  reports: false,
  deliver: (message) => post(settings, message),
});

const NOBODY: Outcome = { step: 'failed', problem: 'nobody-there', gone: true };

async function post(settings: PushSettings, message: Outgoing): Promise<Outcome> {
  const { contact, hosts, timeoutMs = 10_000 } = settings;
  const subscription = readSubscription(message.address, hosts);
  if (!subscription) return NOBODY;
  const { endpoint, headers, body } = webpush.generateRequestDetails(subscription, noticeOf(message), {
    vapidDetails: { subject: contact, ...pushKeys() },
    TTL: KEPT_SECONDS,
    topic: message.id.replaceAll('-', ''),
    urgency: 'normal',
  });
  return fetch(endpoint, {
    method: 'POST',
    headers: headers as Record<string, string>,
    body: body as BodyInit,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).then(
    async (answer): Promise<Outcome> => {
      await answer.body?.cancel();
      if (answer.ok) return { step: 'sent' };
      if (answer.status === 404 || answer.status === 410) return NOBODY;
      return refusedWith(answer.status, answer.headers.get('Retry-After'));
    },
    (): Outcome => ({ step: 'try-failed', problem: 'not-reached' }),
  );
}

/** What the browser shows: the address it opens is the first one the words name. */
const noticeOf = ({ id, title, text, leaveAt }: Outgoing): string =>
  JSON.stringify({
    id,
    title,
    text: text.slice(0, LONGEST),
    href: /https?:\/\/\S+/.exec(text)?.[0]?.replace(/[.,;)]+$/, ''),
    leaveAt,
  });
