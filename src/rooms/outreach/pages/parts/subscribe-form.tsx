import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { type Area, sectorName, sectors } from '#rooms/registry/index.ts';
import {
  Actions,
  Button,
  Checkbox,
  Checkboxes,
  type FieldError,
  Form,
  type FormValues,
  type Option,
  PhoneField,
  Radios,
  Select,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import type { AddressKind } from '../../channels/channel.ts';
import { pushKeys } from '../../channels/push-subscription.ts';
import { offeredKinds } from '../../offered-kinds.ts';
import { topics } from '../../subscription.rules.ts';
import { topicWord, wayWord } from './address-words.ts';

interface Props {
  c: Context;
  areas: Area[];
  values?: FormValues;
  errors?: FieldError[];
}

const hints: Record<AddressKind, () => string> = {
  phone: m.outreach_way_phone_hint,
  email: m.outreach_way_email_hint,
  telegram: m.outreach_way_telegram_hint,
  push: m.outreach_way_push_hint,
};

/** Of what, and where to be told. Whoever proved a phone may have their own matters told there as well. */
export function SubscribeForm({ c, areas, values, errors }: Props) {
  const ctx = ctxOf(c);
  const kinds = offeredKinds(ctx);
  const typed: Partial<Record<AddressKind, Option['reveal']>> = {
    phone: (
      <PhoneField
        name="hp"
        label={m.outreach_subscribe_phone()}
        hint={m.outreach_subscribe_phone_hint()}
        values={values}
        errors={errors}
      />
    ),
    email: (
      <TextField
        name="email"
        type="email"
        inputmode="email"
        autocomplete="email"
        label={m.outreach_subscribe_email()}
        hint={m.outreach_subscribe_email_hint()}
        values={values}
        errors={errors}
      />
    ),
  };
  return (
    <Form c={c} action="/kabari" trap>
      <Checkboxes
        name="topik"
        label={m.outreach_subscribe_topics()}
        hint={m.outreach_subscribe_topics_hint()}
        options={topics.map((topic) => ({ value: topic, label: topicWord(topic) }))}
        values={values}
        errors={errors}
      />
      <Select
        name="kecamatan"
        label={m.outreach_subscribe_area()}
        empty={m.outreach_subscribe_area_all()}
        options={areas
          .filter(({ level }) => level === 'district')
          .map(({ code, name }) => ({ value: code, label: name }))}
        values={values}
        errors={errors}
      />
      <Select
        name="sektor"
        label={m.outreach_subscribe_sector()}
        empty={m.outreach_subscribe_sector_all()}
        options={sectors.map((sector) => ({ value: sector, label: sectorName(sector) }))}
        values={values}
        errors={errors}
      />
      <Radios
        name="lewat"
        label={m.outreach_subscribe_way()}
        options={kinds.map((kind) => ({ value: kind, label: wayWord(kind), hint: hints[kind](), reveal: typed[kind] }))}
        values={values}
        errors={errors}
      />
      {kinds.includes('push') && (
        <input type="hidden" name="langganan" data-js="outreach/push" data-key={pushKeys().publicKey} />
      )}
      {ctx.actor.phone && (
        <Checkbox
          name="urusan"
          label={m.outreach_subscribe_own()}
          hint={m.outreach_subscribe_own_hint()}
          values={values}
          errors={errors}
        />
      )}
      <Checkbox
        name="setuju"
        label={m.outreach_subscribe_consent()}
        hint={m.outreach_subscribe_consent_hint()}
        values={values}
        errors={errors}
      />
      <Actions>
        <Button full>{m.outreach_subscribe_send()}</Button>
      </Actions>
    </Form>
  );
}
