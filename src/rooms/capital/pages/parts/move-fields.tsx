import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { Checkbox, Checkboxes, DateField, MoneyField, NumberField, Radios, TextArea, TextField } from '#ui/index.ts';
import { m } from '#words';
import type { Referral } from '../../referral.reads.ts';
import { type ReferralActor, type ReferralMoveName, termsToUnderstand } from '../../referral.rules.ts';

interface Props {
  move: ReferralMoveName;
  as: ReferralActor;
  referral: Referral;
  /** The sentence of the consent, as the ledger keeps it. */
  consent?: string;
  values?: FormValues;
  errors?: FieldError[];
}

/** What each move asks. */
export function MoveFields({ move, as, referral, consent, values, errors }: Props) {
  const shared = { values, errors };
  const area = (label: string, optional = false) => (
    <TextArea {...shared} name="text" label={label} rows={3} max={500} optional={optional} />
  );
  switch (move) {
    case 'agree':
      return (
        <>
          <TextField {...shared} name="lender" label={m.capital_lender()} hint={m.capital_lender_hint()} />
          <DateField {...shared} name="until" label={m.capital_until()} hint={m.capital_until_hint()} />
          {as === 'officer' && (
            <Radios
              {...shared}
              name="channel"
              label={m.capital_channel()}
              options={[
                { value: 'counter', label: m.capital_channel_counter() },
                { value: 'paper', label: m.capital_channel_paper() },
                { value: 'phone', label: m.capital_channel_phone() },
              ]}
            />
          )}
          <p>{consent}</p>
          <Checkbox
            {...shared}
            name="yes"
            label={as === 'owner' ? m.capital_agree_yes() : m.capital_agree_yes_officer()}
            hint={m.capital_agree_for({ purpose: referral.purpose })}
          />
        </>
      );
    case 'accept':
      return (
        <>
          <MoneyField {...shared} name="amount" label={m.capital_offer_amount()} />
          <NumberField {...shared} name="months" label={m.capital_form_months()} unit={m.capital_form_months_unit()} />
          <MoneyField {...shared} name="instalment" label={m.capital_instalment_monthly()} />
          <TextField {...shared} name="price" label={m.capital_fact_price()} hint={m.capital_offer_price_hint()} />
          <TextField {...shared} name="security" label={m.capital_fact_security()} />
        </>
      );
    case 'understand':
      return (
        <>
          <Checkboxes
            {...shared}
            name="known"
            label={as === 'owner' ? m.capital_understand() : m.capital_understand_officer()}
            options={termsToUnderstand.map((term) => ({ value: term, label: m[`capital_understand_${term}`]() }))}
          />
          {area(m.capital_understand_note(), true)}
        </>
      );
    case 'disburse':
      return <DateField {...shared} name="day" label={m.capital_disbursed()} />;
    case 'check':
      return (
        <>
          <Radios
            {...shared}
            name="outcome"
            label={as === 'owner' ? m.capital_check_ask() : m.capital_check_ask_officer()}
            options={(['well', 'hard', 'late'] as const).map((value) => ({
              value,
              label: m[`capital_outcome_${value}`](),
            }))}
          />
          {area(m.capital_check_note(), true)}
        </>
      );
    case 'ask-more':
      return area(m.capital_asked_label());
    case 'supply':
      return area(m.capital_supply_label());
    case 'refuse':
      return area(m.capital_refused_label());
    case 'decline':
    case 'withdraw':
      return area(m.capital_reason_label());
    default:
      return area(m.capital_note_label(), true);
  }
}
