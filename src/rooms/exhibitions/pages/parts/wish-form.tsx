import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { Actions, Button, Form, Radios } from '#ui/index.ts';
import { m } from '#words';
import { zones } from '../../event/allot.rules.ts';
import type { Exhibitor } from '../../event/event.reads.ts';
import { zoneWord } from './event-words.ts';

type Props = {
  c: AppContext;
  action: string;
  one?: Pick<Exhibitor, 'zone' | 'power' | 'shared' | 'wishedAt'>;
  values?: FormValues;
  errors?: FieldError[];
};

/** What a stall needs, in three questions. */
export function WishForm({ c, action, one, values, errors }: Props) {
  const stands = (value: string) => (values || !one?.wishedAt ? undefined : value);
  const shared = { values, errors };
  return (
    <Form c={c} action={action}>
      <Radios
        {...shared}
        name="shared"
        label={m.exhibitions_wish_shared()}
        value={stands(one?.shared ? 'shared' : 'own')}
        options={[
          { value: 'own', label: m.exhibitions_wish_own(), hint: m.exhibitions_wish_own_hint() },
          { value: 'shared', label: m.exhibitions_titip(), hint: m.exhibitions_titip_hint() },
        ]}
      />
      <Radios
        {...shared}
        name="power"
        label={m.exhibitions_wish_power()}
        value={stands(one?.power ? 'yes' : 'no')}
        options={[
          { value: 'yes', label: m.exhibitions_yes_power() },
          { value: 'no', label: m.exhibitions_no_power() },
        ]}
      />
      <Radios
        {...shared}
        name="zone"
        label={m.exhibitions_wish_zone()}
        value={stands(one?.zone ?? 'any')}
        options={[
          ...zones.map((zone) => ({ value: zone, label: zoneWord(zone) })),
          { value: 'any', label: m.exhibitions_zone_any() },
        ]}
      />
      <Actions>
        <Button>{m.exhibitions_wish_save()}</Button>
      </Actions>
    </Form>
  );
}
