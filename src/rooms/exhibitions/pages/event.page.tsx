import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { CallTabs, getCall } from '#rooms/programmes/index.ts';
import { listParticipants, listWaiting } from '#rooms/selection/index.ts';
import { ButtonLink, EmptyState, Facts, type Page, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { allotStalls } from '../allot-stalls.ts';
import { closeEvent } from '../close-event.ts';
import { findEvent, listChanges } from '../event/event.reads.ts';
import { eventActSchema } from '../event/event.schema.ts';
import { readEvent, standingOf } from '../event-view.ts';
import { allow, can } from '../exhibitions.permissions.ts';
import { offerStalls } from '../offer-stalls.ts';
import type { Again } from './parts/again.ts';
import { Changes } from './parts/event-changes.tsx';
import { EventFigures } from './parts/event-figures.tsx';
import { NextStep } from './parts/event-next.tsx';
import { ExhibitorTable, Unplaced } from './parts/event-people.tsx';
import { daysWords, drawnStalls, eventHref, eventStateWord, placeOf } from './parts/event-words.ts';
import { StallPlan } from './parts/stall-plan.tsx';

/** `/kerja/program/:id/pameran`: plan, stalls, who came, what was sold, what to do next. */
export const eventPage = (c: AppContext): Promise<Response> => showEvent(c);

/** Give stalls, offer free ones, close. */
export function eventPost(c: AppContext): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: eventActSchema,
    again: (values, errors, status) => showEvent(c, { values, errors, status }),
    run: async (tx, { act }) => {
      if (act === 'allot') await allotStalls(tx, id);
      else if (act === 'offer') await offerStalls(tx, id);
      else await closeEvent(tx, id);
      return eventHref(id);
    },
  });
}

/** The page of an exhibition, with what was wrong. */
export async function showEvent(c: AppContext, { errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'exhibitions.read');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  if (call.kind !== 'exhibition') throw notFound();
  const event = await findEvent(ctx, call.id);
  const page: Page = {
    layout: 'staff',
    title: call.title,
    current: '/kerja/pameran',
    sheets: ['shop'],
    errors,
    status,
  };
  const base = eventHref(call.id);
  const plans = can(ctx.actor, 'exhibitions.plan');
  const plan = plans && (!event || event.state === 'planned') && (
    <ButtonLink tone={event ? 'secondary' : 'primary'} icon="edit" href={`${base}/denah`}>
      {event ? m.exhibitions_plan_change() : m.exhibitions_plan_begin()}
    </ButtonLink>
  );
  if (!event) {
    return renderPage(
      c,
      page,
      <>
        <PageHeading title={call.title} text={m.exhibitions_event_lead()} />
        <CallTabs call={call} current="pameran" actor={ctx.actor} />
        <EmptyState text={m.exhibitions_event_none()} action={plan || undefined} />
      </>,
    );
  }
  const [view, participants, waiting, changes] = await Promise.all([
    readEvent(ctx, call.id, { call, event }),
    listParticipants(ctx, call.id),
    listWaiting(ctx, call.id),
    listChanges(ctx, call.id),
  ]);
  const standing = standingOf(view);
  const around = { c, ctx, view, participants, waiting: waiting.length };
  return renderPage(
    c,
    page,
    <>
      <PageHeading title={call.title} text={`${daysWords(view.days)}. ${placeOf(call)}.`} actions={plan || undefined} />
      <CallTabs call={call} current="pameran" actor={ctx.actor} />
      <NextStep {...around} />
      <Facts
        facts={[
          { label: m.exhibitions_event_state(), value: eventStateWord(event.state) },
          {
            label: m.exhibitions_event_stalls(),
            value: m.exhibitions_event_stalls_of({ n: view.stalls.length, taken: standing.length }),
          },
          { label: m.exhibitions_event_chosen(), value: m.exhibitions_event_chosen_of({ n: participants.length }) },
          { label: m.exhibitions_rotation(), value: m.exhibitions_rotation_rule({ n: event.rotationMonths }) },
        ]}
      />
      <h2>{m.exhibitions_plan_title()}</h2>
      <StallPlan
        stalls={drawnStalls(view.stalls, standing, {
          hrefOf: (_, first) => (first ? `${base}/lapak/${first}` : '#daftar'),
        })}
      />
      <Unplaced {...around} />
      <ExhibitorTable view={view} base={base} today={dayOf(ctx.now)} />
      <Changes c={c} ctx={ctx} view={view} changes={changes} />
      <EventFigures view={view} now={ctx.now} base={base} />
    </>,
  );
}
