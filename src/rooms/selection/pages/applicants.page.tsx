import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { CallTabs, getCall } from '#rooms/programmes/index.ts';
import { listAreas } from '#rooms/registry/index.ts';
import {
  Actions,
  ButtonLink,
  DataTable,
  EmptyState,
  type FieldError,
  Filter,
  Filters,
  type FormValues,
  ListSummary,
  PageHeading,
  Paging,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { readLastHelp } from '../known-facts.ts';
import { hasCheckedNames } from '../marks.reads.ts';
import { countWaiting, listQueue } from '../queue.reads.ts';
import { filterFrom, filterQuery, type QueueFilter } from '../queue.rules.ts';
import { allow, can } from '../selection.permissions.ts';
import { listIntakes } from '../selection.reads.ts';
import { areaOptions } from './parts/area-options.ts';
import { doneMessage } from './parts/done-message.ts';
import { IntakeForm } from './parts/intake-form.tsx';
import { applicantColumns } from './parts/queue-columns.tsx';
import { StateCounts } from './parts/state-counts.tsx';
import { stateName } from './parts/state-tag.ts';

const SIZE = 50;

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/program/:id/pendaftar?keadaan=&wilayah=&hal=`: everyone who applied to one call, where each stands and who fits. */
export async function applicantsPage(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.read');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const filter: QueueFilter = { ...filterFrom(c.req.query()), callId: call.id };
  const base = `/kerja/program/${call.id}/pendaftar`;
  const [{ total, rows }, areas, counts, checked, intakes] = await Promise.all([
    listQueue(ctx, filter, SIZE),
    listAreas(ctx),
    countWaiting(ctx, { callId: call.id }),
    hasCheckedNames(ctx, { callId: call.id, officerId: ctx.actor.id }),
    listIntakes(ctx, [call.id]),
  ]);
  const href = (change: Partial<QueueFilter>) => `${base}${filterQuery(filter, change)}`;
  const area = areas.find(({ code }) => code === filter.area);
  const chips = [
    ...(filter.state ? [{ label: stateName(filter.state), href: href({ state: '' }) }] : []),
    ...(area ? [{ label: area.name, href: href({ area: '' }) }] : []),
  ];
  const calls = new Map([[call.id, call]]);
  const helped = await readLastHelp(ctx, calls, rows);
  const nobody = counts.length === 0;
  const isDraft = call.openedAt === null;
  const marking = call.criteria.some(({ rule }) => rule.by === 'officers') && can(ctx.actor, 'selection.mark');
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_applicants_title(),
      service: call.title,
      current: '/kerja/program',
      wide: true,
      breadcrumb: [{ href: '/kerja/program', label: m.selection_applicants_programmes() }],
      messages: doneMessage(c),
      errors,
      status,
    },
    <>
      <PageHeading
        title={call.title}
        text={m.selection_applicants_lead({
          n: counts.reduce((sum, { count }) => sum + count, 0),
          places: call.capacity,
        })}
        actions={
          marking &&
          !nobody && (
            <Actions>
              <ButtonLink href={checked ? `${base}/nilai` : `${base}/hubungan`} icon="eye">
                {checked ? m.selection_applicants_mark() : m.selection_applicants_names()}
              </ButtonLink>
            </Actions>
          )
        }
      />
      <CallTabs call={call} current="pendaftar" actor={ctx.actor} />
      {isDraft && (
        <IntakeForm c={c} call={call} mode={intakes.get(call.id)?.mode ?? 'score'} values={values} errors={errors} />
      )}
      {nobody ? (
        !isDraft && (
          <EmptyState
            text={m.selection_applicants_none()}
            action={<a href={`/program/${call.slug}`}>{m.selection_applicants_public()}</a>}
          />
        )
      ) : (
        <>
          <StateCounts counts={counts} href={(state) => href({ state })} />
          <Filters action={base} keep={filter.state ? { keadaan: filter.state } : {}}>
            <Filter name="wilayah" label={m.selection_queue_area()} value={filter.area} options={areaOptions(areas)} />
          </Filters>
          <ListSummary
            count={m.selection_queue_count({ n: total })}
            chips={chips}
            clear={base}
            downloads={can(ctx.actor, 'selection.export') ? downloads(base) : []}
          />
          <DataTable
            caption={m.selection_applicants_title()}
            columns={applicantColumns({
              ctx,
              calls,
              areas,
              helped,
              href: ({ id }) => `/kerja/pengajuan/${id}`,
            })}
            rows={rows}
          />
          <Paging page={filter.page} size={SIZE} total={total} href={(page) => href({ page })} />
        </>
      )}
    </>,
  );
}

const downloads = (base: string) => [
  { href: `${base}/unduh.xlsx`, label: 'XLSX' },
  { href: `${base}/unduh.csv`, label: 'CSV' },
];
