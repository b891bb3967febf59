import type { Context } from 'hono';
import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { Actions, Button, Form, MoneyField, TextArea } from '#ui/index.ts';
import { m } from '#words';

interface Props {
  c: Context;
  action: string;
  businessId: string;
  values?: FormValues;
  errors?: FieldError[];
}

/** How much is needed, and for what. */
export const WishForm = ({ c, action, businessId, values, errors }: Props) => (
  <Form c={c} action={action}>
    <input type="hidden" name="usaha" value={businessId} />
    <MoneyField values={values} errors={errors} name="amount" label={m.capital_wish_amount()} />
    <TextArea
      values={values}
      errors={errors}
      name="purpose"
      label={m.capital_wish_purpose()}
      hint={m.capital_wish_purpose_hint()}
      rows={2}
      max={500}
    />
    <Actions>
      <Button>{m.capital_wish_button()}</Button>
    </Actions>
  </Form>
);
