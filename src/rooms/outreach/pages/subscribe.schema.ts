import * as v from 'valibot';
import { choice, choices, line, tick } from '#platform/forms/fields.ts';
import { readPhone, sectors } from '#rooms/registry/index.ts';
import { m } from '#words';
import { addressKinds } from '../channels/channel.ts';
import { account } from '../channels/in-use.ts';
import { readSubscription } from '../channels/push-subscription.ts';
import { readEmail, topics } from '../subscription.rules.ts';

const mobile = (typed: string): string | undefined => {
  const { value } = readPhone(typed);
  return value?.kind === 'mobile' && value.others.length === 0 ? value.e164 : undefined;
};

/** The address of the way that was chosen; nothing when it is missing or none. */
function addressIn(input: { lewat: string; hp: string; email: string; langganan: string }): string | undefined {
  if (input.lewat === 'phone') return mobile(input.hp);
  if (input.lewat === 'email') return readEmail(input.email);
  return readSubscription(input.langganan, account('push')?.hosts) ? input.langganan : undefined;
}

const faultOf = { phone: 'hp', email: 'email', push: 'lewat' } as const;

/** The form of `/kabari`. Only the field of the chosen way is looked at; `_situs` is the field no person sees. */
export const subscribeSchema = v.pipe(
  v.object({
    topik: choices(topics),
    kecamatan: v.pipe(
      line({ max: 13 }),
      v.regex(/^(\d\d\.\d\d\.\d\d)?$/, () => m.platform_field_not_a_choice()),
    ),
    sektor: v.pipe(
      line({ max: 40 }),
      v.picklist(['', ...sectors] as const, () => m.platform_field_not_a_choice()),
    ),
    lewat: choice(addressKinds, () => m.outreach_subscribe_way_empty()),
    hp: line({ max: 40 }),
    email: line({ max: 254 }),
    langganan: line({ max: 2000 }),
    urusan: tick,
    setuju: v.pipe(
      tick,
      v.check(
        (given) => given,
        () => m.outreach_subscribe_consent_empty(),
      ),
    ),
    _situs: v.pipe(
      line({ max: 200 }),
      v.check(
        (typed) => typed === '',
        () => m.outreach_subscribe_way_empty(),
      ),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.lewat === 'telegram' || addressIn(dataset.value)) return;
    const { lewat } = dataset.value;
    const message = {
      phone: m.outreach_subscribe_phone_wrong,
      email: m.outreach_subscribe_email_wrong,
      push: m.outreach_subscribe_push_wrong,
    }[lewat]();
    const name = faultOf[lewat];
    addIssue({ message, path: [{ type: 'object', origin: 'value', input: dataset.value, key: name, value: '' }] });
  }),
  v.transform((input) => ({
    kind: input.lewat,
    address: input.lewat === 'telegram' ? undefined : addressIn(input),
    wish: {
      topics: input.topik,
      areas: input.kecamatan ? [input.kecamatan] : [],
      sectors: input.sektor ? [input.sektor] : [],
    },
    ownMatters: input.urusan && input.lewat !== 'phone',
  })),
);
