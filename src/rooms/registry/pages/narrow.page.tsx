import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  ButtonLink,
  Columns,
  type FieldError,
  type FormValues,
  formatNumber,
  ListSummary,
  PageHeading,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { addMembers } from '../add-members.ts';
import { countFacets } from '../finding/facets.reads.ts';
import { listOwnViews } from '../finding/saved-views.reads.ts';
import { forgetView } from '../forget-view.ts';
import { filterArea, filterFrom, filterQuery, type ListFilter } from '../list-filter.rules.ts';
import { can } from '../registry.permissions.ts';
import { listAreas } from '../registry.reads.ts';
import { forgetViewSchema, membersSchema, viewSchema } from '../registry.schema.ts';
import { saveView } from '../save-view.ts';
import { Facets } from './parts/facets.tsx';
import { chipsOf } from './parts/list-filters.tsx';
import { Members, Views } from './parts/narrow-parts.tsx';

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
          <Members c={c} filter={filter} total={total} values={values} errors={errors} today={dayOf(ctx.now)} />
        )}
      </Columns>
    </>,
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
