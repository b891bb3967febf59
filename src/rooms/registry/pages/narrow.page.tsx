import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  Actions,
  Button,
  ButtonLink,
  Columns,
  DateField,
  Details,
  type FieldError,
  Form,
  type FormValues,
  formatNumber,
  ListSummary,
  PageHeading,
  renderPage,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { addMembers } from '../add-members.ts';
import { countFacets } from '../finding/facets.reads.ts';
import { listOwnViews, type SavedView } from '../finding/saved-views.store.ts';
import { forgetView } from '../forget-view.ts';
import { filterArea, filterFrom, filterQuery, type ListFilter } from '../list-filter.rules.ts';
import { can } from '../registry.permissions.ts';
import { type Area, listAreas } from '../registry.reads.ts';
import { forgetViewSchema, membersSchema, viewSchema } from '../registry.schema.ts';
import { saveView } from '../save-view.ts';
import { Facets } from './parts/facets.tsx';
import { chipsOf } from './parts/list-filters.tsx';

const here = (filter: ListFilter, change: Partial<ListFilter> = {}) =>
  `/kerja/registri/saring${filterQuery(filter, change)}`;

/** What the list can be narrowed by with the counts beside, the views one keeps, and what can be done with all that are shown. */
async function show(c: Context, values: FormValues = {}, errors: FieldError[] = [], status = 200): Promise<Response> {
  const ctx = ctxOf(c);
  const filter = filterFrom(c.req.query());
  const [{ total, counts }, areas, views] = await Promise.all([
    countFacets(ctx, filter),
    listAreas(ctx),
    listOwnViews(ctx),
  ]);
  const chips = chipsOf(filter, areas).map((chip) => ({ label: chip.label, href: here(filter, chip.without) }));
  const joined = Number(c.req.query('masuk') ?? Number.NaN);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.registry_narrow_title(),
      wide: true,
      current: '/kerja/registri',
      breadcrumb: [{ href: `/kerja/registri${filterQuery(filter)}`, label: m.registry_list_title() }],
      messages:
        Number.isInteger(joined) && joined >= 0
          ? [{ tone: 'good', text: m.registry_members_added({ n: formatNumber(joined) }) }]
          : [],
      errors,
      status: status as 422,
    },
    <>
      <PageHeading
        title={m.registry_narrow_title()}
        text={m.registry_narrow_lead()}
        actions={
          <ButtonLink href={`/kerja/registri${filterQuery(filter)}`}>
            {m.registry_narrow_show({ n: formatNumber(total) })}
          </ButtonLink>
        }
      />
      <ListSummary
        count={m.registry_list_count({ n: formatNumber(total) })}
        chips={chips}
        clear={chips.length > 0 ? '/kerja/registri/saring' : undefined}
      />
      <Facets filter={filter} counts={counts} areas={areas} href={(change) => here(filter, change)} />
      <Columns of={2}>
        <Views c={c} filter={filter} views={views} values={values} errors={errors} />
        {can(ctx.actor, 'registry.edit', { area: filterArea(filter, ctx.city) }) && total > 0 && (
          <Members
            c={c}
            filter={filter}
            total={total}
            values={values}
            errors={errors}
            areas={areas}
            today={dayOf(ctx.now)}
          />
        )}
      </Columns>
    </>,
  );
}

type Part = { c: Context; filter: ListFilter; values: FormValues; errors: FieldError[] };

function Views({ c, filter, views, values, errors }: Part & { views: SavedView[] }) {
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

function Members({ c, filter, total, values, errors, today }: Part & { total: number; areas: Area[]; today: string }) {
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

/** `GET /kerja/registri/saring` */
export const narrowPage = (c: Context): Promise<Response> => show(c);

/** `POST /kerja/registri/saring/simpan` */
export const saveViewPost = (c: Context): Promise<Response> =>
  handlePost(c, {
    schema: viewSchema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (tx, { nama }) => {
      const filter = filterFrom(c.req.query());
      await saveView(tx, { name: nama, filter });
      return here(filter);
    },
  });

/** `POST /kerja/registri/saring/lupakan` */
export const forgetViewPost = (c: Context): Promise<Response> =>
  handlePost(c, {
    schema: forgetViewSchema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (tx, { id }) => {
      await forgetView(tx, id);
      return here(filterFrom(c.req.query()));
    },
  });

/** `POST /kerja/registri/saring/binaan` */
export const membersPost = (c: Context): Promise<Response> =>
  handlePost(c, {
    schema: membersSchema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (tx, input) => {
      const filter = filterFrom(c.req.query());
      const taken = await addMembers(tx, filter, input);
      const back = here(filter);
      return `${back}${back.includes('?') ? '&' : '?'}masuk=${taken}`;
    },
  });
