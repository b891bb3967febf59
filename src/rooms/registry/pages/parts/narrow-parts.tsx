import type { Context } from 'hono';
import {
  Actions,
  Button,
  DateField,
  Details,
  type FieldError,
  Form,
  type FormValues,
  formatNumber,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import type { SavedView } from '../../finding/saved-views.reads.ts';
import { filterQuery, type ListFilter } from '../../list-filter.rules.ts';

type Part = { c: Context; filter: ListFilter; values: FormValues; errors: FieldError[] };

/** The views one keeps, and the filter to keep as another. */
export function Views({ c, filter, views, values, errors }: Part & { views: SavedView[] }) {
  return (
    <section>
      <h2>{m.registry_views_title()}</h2>
      {views.length === 0 && <p class="b-muted">{m.registry_views_none()}</p>}
      <ul class="b-rows">
        {views.map((view) => (
          <li>
            <a href={`/kerja/registri${view.query}`}>{view.name}</a>
            <Form c={c} action={`/kerja/registri/saring/lupakan${filterQuery(filter)}`}>
              <input type="hidden" name="id" value={view.id} />
              <Button tone="secondary">
                {m.registry_view_forget()}
                <span class="b-hidden"> {view.name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form c={c} action={`/kerja/registri/saring/simpan${filterQuery(filter)}`}>
        <TextField
          name="nama"
          label={m.registry_view_name()}
          hint={m.registry_view_name_hint()}
          values={values}
          errors={errors}
        />
        <Actions>
          <Button tone="secondary">{m.registry_view_save()}</Button>
        </Actions>
      </Form>
    </section>
  );
}

/** Taking all that are shown in as members. */
export function Members({ c, filter, total, values, errors, today }: Part & { total: number; today: string }) {
  return (
    <section>
      <h2>{m.registry_members_title({ n: formatNumber(total) })}</h2>
      <p>{m.registry_members_lead()}</p>
      <Details summary={m.registry_members_open()} open={errors.length > 0 && 'unit' in values}>
        <Form c={c} action={`/kerja/registri/saring/binaan${filterQuery(filter)}`}>
          <input type="hidden" name="seen" value={String(total)} />
          <TextField
            name="unit"
            label={m.registry_members_unit()}
            hint={m.registry_members_unit_hint()}
            values={values}
            errors={errors}
          />
          <TextField
            name="reason"
            label={m.registry_members_reason()}
            hint={m.registry_members_reason_hint()}
            values={values}
            errors={errors}
          />
          <DateField name="fromDay" label={m.registry_members_from()} value={today} values={values} errors={errors} />
          <Actions>
            <Button>{m.registry_members_button({ n: formatNumber(total) })}</Button>
          </Actions>
        </Form>
      </Details>
    </section>
  );
}
