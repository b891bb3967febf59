import {
  Facts,
  formatDate,
  formatInstant,
  formatRupiah,
  type IconName,
  Tag,
  type TagColour,
  Timeline,
} from '#ui/index.ts';
import { m } from '#words';
import type { listEvents, Referral } from '../../referral.reads.ts';
import type { ReferralState } from '../../referral.rules.ts';
import { eventWord, sinceLine, stateWord } from '../../referral-words.ts';

const looks: Record<ReferralState, [TagColour, IconName]> = {
  asked: ['emas', 'user'],
  agreed: ['biru', 'wait'],
  sent: ['ungu', 'send'],
  more: ['emas', 'document'],
  accepted: ['emas', 'eye'],
  understood: ['biru', 'check'],
  running: ['hijau', 'money'],
  refused: ['abu', 'x'],
  silent: ['abu', 'pause'],
  declined: ['abu', 'minus'],
  withdrawn: ['abu', 'lock'],
  finished: ['hijau', 'done'],
};

/** Where a referral stands, as word, colour and sign. */
export function StateTag({ state }: { state: ReferralState }) {
  const [colour, icon] = looks[state];
  return (
    <Tag colour={colour} icon={icon}>
      {stateWord(state)}
    </Tag>
  );
}

const channels = {
  web: () => m.capital_channel_web(),
  counter: () => m.capital_channel_counter(),
  paper: () => m.capital_channel_paper(),
  phone: () => m.capital_channel_phone(),
};

/** What is wished, what was agreed to and until when, and what the bank said. */
export function ReferralFacts({ referral: one }: { referral: Referral }) {
  const { consentUntil, consentAt, consentChannel, consentWitness } = one;
  const consent =
    consentUntil && consentAt && consentChannel
      ? {
          value: m.capital_consent_until({ day: formatDate(consentUntil) }),
          source: [channels[consentChannel](), consentWitness, formatDate(consentAt)].filter(Boolean).join(', '),
        }
      : { value: m.capital_consent_none() };
  const offer = one.offerAmount && one.offerMonths && one.offerInstalment ? offerFacts(one) : [];
  return (
    <Facts
      compact
      facts={[
        { label: m.capital_fact_amount(), value: formatRupiah(one.amount) },
        { label: m.capital_fact_purpose(), value: one.purpose },
        { label: m.capital_fact_lender(), value: one.lender ?? undefined },
        { label: m.capital_fact_consent(), ...consent },
        ...(one.asked ? [{ label: m.capital_fact_asked(), value: one.asked }] : []),
        ...offer,
        ...(one.disbursedOn ? [{ label: m.capital_fact_disbursed(), value: formatDate(one.disbursedOn) }] : []),
        ...(one.outcome ? [{ label: m.capital_fact_outcome(), value: m[`capital_outcome_${one.outcome}`]() }] : []),
        ...(one.reason ? [{ label: m.capital_fact_reason(), value: one.reason }] : []),
      ]}
    />
  );
}

const offerFacts = (one: Referral) => {
  const [amount, months, instalment] = [one.offerAmount ?? 0, one.offerMonths ?? 0, one.offerInstalment ?? 0];
  return [
    {
      label: m.capital_fact_offer(),
      value: m.capital_offer_line({ amount: formatRupiah(amount), months, instalment: formatRupiah(instalment) }),
    },
    { label: m.capital_fact_total(), value: formatRupiah(months * instalment) },
    { label: m.capital_fact_price(), value: one.offerPrice ?? undefined },
    { label: m.capital_fact_security(), value: one.offerSecurity ?? undefined },
  ];
};

/** For whom it waits and since when, as the first line. */
export function Standing({ referral, forOwner }: { referral: Referral; forOwner?: boolean }) {
  const line = sinceLine(referral, forOwner);
  return (
    <>
      <p>
        <StateTag state={referral.state} />
      </p>
      {line && <p class="b-lead">{line}</p>}
    </>
  );
}

type Event = Awaited<ReturnType<typeof listEvents>>[number];

/** What happened, oldest first. To an owner the office is the office. */
export function History({ events, forOwner }: { events: readonly Event[]; forOwner?: boolean }) {
  const by = ({ actorName, actorKind }: Event) =>
    !forOwner ? actorName : actorKind === 'owner' ? m.capital_by_you() : m.capital_by_office();
  return (
    <Timeline
      entries={events.map((event) => ({
        state: 'done',
        title: eventWord(event.move),
        when: formatInstant(event.at),
        by: by(event),
        children: event.text && <p>{event.text}</p>,
      }))}
    />
  );
}
