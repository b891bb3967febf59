import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { Actions, Button, Form, formatDay, MoneyField, NumberField, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import type { DiaryEntry, Outcome } from '../../event/diary.reads.ts';
import type { EventDay } from '../../event/event.rules.ts';
import { soldWords } from './event-people.tsx';

type Typed = { values?: FormValues; errors?: FieldError[] };

const text = (value: number | null | undefined, values?: FormValues) =>
  values || value === null || value === undefined ? undefined : String(value);

type SalesProps = Typed & { c: AppContext; action: string; day: string; entry?: DiaryEntry };

/** Three figures and send; or the button that says rather not. 0 is an answer. */
export function SalesForm({ c, action, day, entry, values, errors }: SalesProps) {
  const shared = { values, errors };
  return (
    <Form c={c} action={action}>
      <h2>{m.exhibitions_sales_ask({ day: formatDay(day) })}</h2>
      <p class="b-hint">{m.exhibitions_sales_private()}</p>
      <input type="hidden" name="day" value={day} />
      <MoneyField
        {...shared}
        name="amount"
        label={m.exhibitions_amount()}
        hint={m.exhibitions_amount_hint()}
        value={text(entry?.amount, values)}
      />
      <NumberField {...shared} name="orders" label={m.exhibitions_orders()} value={text(entry?.orders, values)} />
      <NumberField
        {...shared}
        name="contacts"
        label={m.exhibitions_contacts()}
        hint={m.exhibitions_contacts_hint()}
        value={text(entry?.contacts, values)}
      />
      <Actions>
        <Button full>{m.exhibitions_sales_save()}</Button>
        <Button tone="secondary" full name="withhold" value="ya">
          {m.exhibitions_sales_withhold()}
        </Button>
      </Actions>
    </Form>
  );
}

/** What was said of each day begun, with a link to say or change it. */
export function DiaryDays({
  days,
  diary,
  hrefOf,
}: {
  days: readonly EventDay[];
  diary: readonly DiaryEntry[];
  hrefOf?: (day: string) => string;
}) {
  return (
    <SimpleTable
      caption={m.exhibitions_diary_title()}
      columns={[{ head: m.exhibitions_day() }, { head: m.exhibitions_sold(), numeric: true }]}
      rows={days.map(({ day }) => [
        hrefOf ? <a href={hrefOf(day)}>{formatDay(day)}</a> : formatDay(day),
        soldWords(diary.find((entry) => entry.day === day)),
      ])}
    />
  );
}

type OutcomeProps = Typed & { c: AppContext; action: string; outcome: Outcome };

/** The question after 30 or 90 days: orders from buyers met there, and what they brought. */
export function OutcomeForm({ c, action, outcome, values, errors }: OutcomeProps) {
  const shared = { values, errors };
  return (
    <Form c={c} action={action}>
      <h2>{m.exhibitions_outcome_ask({ n: outcome.afterDays })}</h2>
      <input type="hidden" name="after" value={String(outcome.afterDays)} />
      <NumberField
        {...shared}
        name="orders"
        label={m.exhibitions_outcome_orders()}
        hint={m.exhibitions_outcome_orders_hint()}
        value={text(outcome.orders, values)}
      />
      <MoneyField
        {...shared}
        name="amount"
        label={m.exhibitions_outcome_amount()}
        hint={m.exhibitions_amount_hint()}
        value={text(outcome.amount, values)}
      />
      <Actions>
        <Button full>{m.exhibitions_sales_save()}</Button>
        <Button tone="secondary" full name="withhold" value="ya">
          {m.exhibitions_sales_withhold()}
        </Button>
      </Actions>
    </Form>
  );
}
