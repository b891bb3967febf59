import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { type Call, CallTabs, getCall } from '#rooms/programmes/index.ts';
import {
  Button,
  DataTable,
  EmptyState,
  type FieldError,
  Form,
  ListSummary,
  Note,
  PageHeading,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { lacksNextStep, listFollowed } from '../follow-up.ts';
import { allow, can } from '../mentoring.permissions.ts';
import { openSchema } from '../mentoring.schema.ts';
import { openTracks } from '../open-tracks.ts';
import { areaNames } from './parts/area-names.ts';
import { columnsOf } from './parts/follow-up-columns.tsx';

/** `/kerja/program/:id/tindak-lanjut?belum=1`: every participant of a call with last visit, next day, mentor, outcome. */
export async function followUpPage(c: AppContext, errors?: FieldError[]): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'mentoring.read');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const today = dayOf(ctx.now);
  const all = await listFollowed(ctx, call.id);
  const lacking = all.filter((one) => lacksNextStep(one, today));
  const only = c.req.query('belum') === '1';
  const rows = only ? lacking : all;
  const { nameOf } = await areaNames(ctx);
  const here = hrefOf(call);
  const waiting = all.filter(({ track }) => !track).length;
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.mentoring_follow_up_title(),
      service: call.title,
      current: '/kerja/program',
      breadcrumb: [{ href: `/kerja/program/${call.id}`, label: call.title }],
      errors,
    },
    <>
      <PageHeading title={call.title} />
      <CallTabs call={call} current="tindak-lanjut" actor={ctx.actor} />
      {call.state === 'running' && (
        <Note>
          <p>{m.mentoring_follow_up_not_begun()}</p>
        </Note>
      )}
      {call.state === 'follow-up' && lacking.length > 0 && (
        <Note tone="warn" title={m.mentoring_follow_up_lacking({ n: lacking.length })}>
          <p>{m.mentoring_follow_up_lacking_text()}</p>
        </Note>
      )}
      {call.state === 'follow-up' && waiting > 0 && can(ctx.actor, 'mentoring.open') && (
        <Form c={c} action={here}>
          <Button tone="secondary">{m.mentoring_follow_up_open({ n: waiting })}</Button>
        </Form>
      )}
      {all.length === 0 ? (
        <EmptyState text={m.mentoring_follow_up_nobody()} />
      ) : (
        <>
          <ListSummary
            count={m.mentoring_follow_up_count({ n: rows.length })}
            chips={only ? [{ label: m.mentoring_follow_up_only(), href: here }] : []}
          />
          {!only && lacking.length > 0 && (
            <p>
              <a href={`${here}?belum=1`}>{m.mentoring_follow_up_show_only({ n: lacking.length })}</a>
            </p>
          )}
          <DataTable caption={m.mentoring_follow_up_title()} columns={columnsOf(today, nameOf)} rows={rows} />
        </>
      )}
    </>,
  );
}

export async function followUpPost(c: AppContext): Promise<Response> {
  const call = await getCall(ctxOf(c), idFrom(c.req.param('id')));
  return handlePost(c, {
    schema: openSchema,
    again: (_values, errors) => followUpPage(c, errors),
    run: async (tx) => {
      await openTracks(tx, call.id);
      return hrefOf(call);
    },
  });
}

const hrefOf = (call: Call): string => `/kerja/program/${call.id}/tindak-lanjut`;
