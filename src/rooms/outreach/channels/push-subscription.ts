import { createECDH } from 'node:crypto';
import * as v from 'valibot';
import { pushKey } from '#platform/sealed.ts';

/** Hosts of the push services browsers use: nothing else may be named, for the office's server calls them. */
export const pushHosts = [
  'fcm.googleapis.com',
  'push.services.mozilla.com',
  'push.apple.com',
  'notify.windows.com',
] as const;

const base64url = (bytes: number) =>
  v.pipe(
    v.string(),
    v.regex(/^[\w-]+$/),
    v.check((text) => Buffer.from(text, 'base64url').length === bytes),
  );

const subscriptionSchema = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.parseJson(),
  v.object({
    endpoint: v.pipe(v.string(), v.url()),
    keys: v.object({ p256dh: base64url(65), auth: base64url(16) }),
  }),
);

/** A browser's push subscription, as `JSON.stringify(subscription)` gives it. */
export type PushSubscription = v.InferOutput<typeof subscriptionSchema>;

/** Reads a subscription; nothing when it is none, or names a host that is no push service. */
export function readSubscription(text: string, hosts: readonly string[] = pushHosts): PushSubscription | undefined {
  const read = v.safeParse(subscriptionSchema, text);
  if (!read.success) return undefined;
  const { protocol, host, hostname } = new URL(read.output.endpoint);
  // Only a test names a host with its port, on this machine.
  const here = hosts !== pushHosts && hosts.includes(host);
  const known = protocol === 'https:' && hosts.some((one) => hostname === one || hostname.endsWith(`.${one}`));
  return here || known ? read.output : undefined;
}

/** The pair of keys the office signs its pushes with (VAPID, RFC 8292): made from the secret of the installation. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

/** The office's keys; the same as long as the secret is. */
export function pushKeys(): PushKeys {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(pushKey());
  return { publicKey: pair.getPublicKey('base64url'), privateKey: pushKey().toString('base64url') };
}
