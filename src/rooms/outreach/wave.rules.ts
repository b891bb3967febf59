import { addDays, dayOf, hourOf, instantOf } from '#platform/clock.ts';
import type { AddressKind } from './channels/channel.ts';

/** News is written between these hours of Asia/Jakarta; before and after, people rest. */
const FROM = '08:00';
const UNTIL = '20:00';

/** The next moment at which news may be written: now, or the coming morning. */
export function nextWriting(now: Date): Date {
  const hour = hourOf(now);
  if (hour < FROM) return instantOf(dayOf(now), FROM);
  return hour < UNTIL ? now : instantOf(addDays(dayOf(now), 1), FROM);
}

/** Messages of one batch: few enough that a batch is one short transaction. */
export const BATCH = 100;

/** A business found by the rule, as the audience needs it. */
interface Member {
  businessId: string;
  ownerId: string;
  phoneSealed: string | null;
  phoneIndex: string | null;
}

/** Who is left out, and why they are; `heard` have applied, `taken` are told by another wave. */
export interface Without {
  consenting: ReadonlySet<string>;
  left: ReadonlySet<string>;
  taken: ReadonlySet<string>;
  heard: ReadonlySet<string>;
}

/** One address, why it may be written to, and the businesses it serves. */
export interface Recipient {
  kind: AddressKind;
  addressIndex: string;
  addressSealed: string;
  ownerId: string | null;
  /** The wish for news it answers; nothing for a registry owner. */
  subscriptionId: string | null;
  businessIds: string[];
}

/** How many businesses the rule means, how many of them cannot be written to and why, and the phones that can. */
export interface Audience {
  matching: number;
  heard: number;
  noPhone: number;
  noConsent: number;
  left: number;
  taken: number;
  recipients: Recipient[];
}

/** Sorts businesses into those that may be written to, each phone once, and those that may not, each counted once. */
export function audienceOf(members: readonly Member[], without: Without): Audience {
  const audience: Audience = {
    matching: members.length,
    heard: 0,
    noPhone: 0,
    noConsent: 0,
    left: 0,
    taken: 0,
    recipients: [],
  };
  const byPhone = new Map<string, Recipient>();
  for (const { businessId, ownerId, phoneSealed, phoneIndex } of members) {
    if (without.heard.has(businessId)) audience.heard++;
    else if (!phoneSealed || !phoneIndex) audience.noPhone++;
    else if (without.left.has(phoneIndex)) audience.left++;
    else if (!without.consenting.has(ownerId)) audience.noConsent++;
    else if (without.taken.has(phoneIndex)) audience.taken++;
    else {
      const known = byPhone.get(phoneIndex);
      if (known) known.businessIds.push(businessId);
      else {
        byPhone.set(phoneIndex, {
          kind: 'phone',
          addressIndex: phoneIndex,
          addressSealed: phoneSealed,
          ownerId,
          subscriptionId: null,
          businessIds: [businessId],
        });
      }
    }
  }
  audience.recipients = [...byPhone.values()];
  return audience;
}
