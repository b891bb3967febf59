import type { Generated } from 'kysely';
import type { ReferralMoveName, ReferralState, Turn } from './referral.rules.ts';
import type { SchemeKind } from './schemes.rules.ts';

export interface CapitalTables {
  'capital.scheme': {
    city: Generated<string>;
    id: string;
    kind: SchemeKind;
    name: string;
    amount: string;
    price: string;
    conditions: string;
    collateral: string;
    source: string;
    as_of: string;
    to_check: string | null;
    sharia: boolean;
    position: number;
    hidden: boolean;
    changed_at: Date;
    changed_by: string;
    version: Generated<number>;
  };
  'capital.referral': {
    city: Generated<string>;
    id: string;
    state: ReferralState;
    waits_for: Turn | null;
    waits_since: Date;
    business_id: string;
    business_name: string;
    owner_name: string;
    area: string | null;
    source: 'owner' | 'staff';
    lender: string | null;
    amount: number;
    purpose: string;
    consent_until: string | null;
    consent_at: Date | null;
    consent_channel: ConsentChannel | null;
    consent_witness: string | null;
    sent_at: Date | null;
    asked: string | null;
    reason: string | null;
    offer_amount: number | null;
    offer_months: number | null;
    offer_instalment: number | null;
    offer_price: string | null;
    offer_security: string | null;
    disbursed_on: string | null;
    check_due: string | null;
    check_told_on: Generated<string | null>;
    outcome: Outcome | null;
    opened_at: Date;
    closed_at: Date | null;
    locale: Generated<'id' | 'en'>;
    changed_by: string;
    version: Generated<number>;
  };
  'capital.event': {
    city: Generated<string>;
    referral_id: string;
    seq: number;
    move: ReferralMoveName | 'begin';
    at: Date;
    actor_id: string;
    actor_name: string;
    actor_kind: 'public' | 'owner' | 'helper' | 'staff' | 'system';
    text: string | null;
  };
}

/** How an owner agreed. */
export type ConsentChannel = 'web' | 'counter' | 'paper' | 'phone';

/** How it went after 90 days: instalments paid with ease, with effort, late. */
export type Outcome = 'well' | 'hard' | 'late';
