import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { Facts, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { getExhibitor } from '../event/event.reads.ts';
import { begunDays, mayAct } from '../event/event.rules.ts';
import { arrivalSchema, changeSchema, outcomeSchema, salesSchema, wishSchema } from '../event/event.schema.ts';
import { actsAs } from '../event-access.ts';
import { readEvent } from '../event-view.ts';
import { allow, can } from '../exhibitions.permissions.ts';
import { noteArrival } from '../note-arrival.ts';
import { proposeStallChange } from '../propose-stall-change.ts';
import { tellOutcome } from '../tell-outcome.ts';
import { tellSales } from '../tell-sales.ts';
import { tellWish } from '../tell-wish.ts';
import { eventHref } from './event.page.tsx';
import type { Again } from './parts/again.ts';
import { DiaryDays, OutcomeForm, SalesForm } from './parts/diary-forms.tsx';
import { wishWords } from './parts/event-words.ts';
import { ArrivalForm, ChangeForm } from './parts/exhibitor-forms.tsx';
import { WishForm } from './parts/wish-form.tsx';

const idsOf = (c: AppContext) => ({ callId: idFrom(c.req.param('id')), id: idFrom(c.req.param('lapak')) });
const hrefOf = ({ callId, id }: { callId: string; id: string }) => `${eventHref(callId)}/lapak/${id}`;

/** `/kerja/program/:id/pameran/lapak/:lapak`: one exhibitor as the office sees it, with what it may note for them. */
export const exhibitorPage = (c: AppContext): Promise<Response> => show(c);

const again =
  (c: AppContext) =>
  (values: Again['values'], errors: Again['errors'], status: Again['status']): Promise<Response> =>
    show(c, { values, errors, status });

export function arrivalPost(c: AppContext): Promise<Response> {
  const ids = idsOf(c);
  return handlePost(c, {
    schema: arrivalSchema,
    again: again(c),
    run: async (tx, { day, came }) => {
      await noteArrival(tx, ids.id, { day, came: came === 'yes' });
      return hrefOf(ids);
    },
  });
}

export function salesPost(c: AppContext): Promise<Response> {
  const ids = idsOf(c);
  return handlePost(c, {
    schema: salesSchema,
    again: again(c),
    run: async (tx, input) => {
      await tellSales(tx, ids.id, input);
      return hrefOf(ids);
    },
  });
}

export function outcomePost(c: AppContext): Promise<Response> {
  const ids = idsOf(c);
  return handlePost(c, {
    schema: outcomeSchema,
    again: again(c),
    run: async (tx, { after, ...input }) => {
      await tellOutcome(tx, ids.id, { ...input, after: after === '30' ? 30 : 90 });
      return hrefOf(ids);
    },
  });
}

export function changePost(c: AppContext): Promise<Response> {
  const ids = idsOf(c);
  return handlePost(c, {
    schema: changeSchema,
    again: again(c),
    run: async (tx, input) => {
      await proposeStallChange(tx, ids.id, { ...input, stall: idFrom(input.stall) });
      return eventHref(ids.callId);
    },
  });
}

export function wishPost(c: AppContext): Promise<Response> {
  const ids = idsOf(c);
  return handlePost(c, {
    schema: wishSchema,
    again: again(c),
    run: async (tx, input) => {
      const { applicationId } = await getExhibitor(tx, ids.id);
      await tellWish(tx, { callId: ids.callId, applicationId }, input);
      return hrefOf(ids);
    },
  });
}

async function show(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'exhibitions.read');
  const ids = idsOf(c);
  const view = await readEvent(ctx, ids.callId);
  const one = view.people.find(({ id }) => id === ids.id);
  if (!one) throw notFound();
  const acts = can(ctx.actor, 'exhibitions.attend', { area: one.area });
  const may = (act: Parameters<typeof mayAct>[1]) => acts && mayAct(view.event.state, act, actsAs(ctx));
  const days = begunDays(view.days, ctx.now);
  const diary = view.diary.filter(({ exhibitorId }) => exhibitorId === one.id);
  const day = days.findLast((each) => !diary.some((entry) => entry.day === each.day)) ?? days.at(-1);
  const due = view.outcomes.filter((each) => each.exhibitorId === one.id && each.dueOn <= dayOf(ctx.now));
  const shared = { c, values, errors };
  return renderPage(
    c,
    {
      layout: 'staff',
      title: one.businessName,
      current: '/kerja/pameran',
      breadcrumb: [{ href: eventHref(ids.callId), label: view.call.title }],
      errors,
      status,
    },
    <>
      <h1>{one.businessName}</h1>
      <Facts
        facts={[
          {
            label: m.exhibitions_stall(),
            value: one.stall ?? (one.leftAt ? m.exhibitions_left() : m.exhibitions_no_stall()),
          },
          { label: m.exhibitions_owner(), value: <a href={`/kerja/usaha/${one.businessId}`}>{one.ownerName}</a> },
          { label: m.exhibitions_wish(), value: wishWords(one) },
          { label: m.exhibitions_lot(), value: one.lotNo ? String(one.lotNo) : '–' },
        ]}
      />
      {one.stallId && may('arrive') && (
        <ArrivalForm {...shared} action={`${hrefOf(ids)}/datang`} view={view} one={one} now={ctx.now} />
      )}
      {days.length > 0 && <DiaryDays days={days} diary={diary} />}
      {one.stallId && day && may('sell') && (
        <SalesForm
          {...shared}
          action={`${hrefOf(ids)}/jual`}
          day={day.day}
          entry={diary.find((each) => each.day === day.day)}
        />
      )}
      {may('tell-outcome') &&
        due.map((outcome) => <OutcomeForm {...shared} action={`${hrefOf(ids)}/hasil`} outcome={outcome} />)}
      {may('wish') && <WishForm {...shared} action={`${hrefOf(ids)}/kebutuhan`} one={one} />}
      {!one.leftAt && may('change-stall') && (
        <ChangeForm {...shared} action={`${hrefOf(ids)}/pindah`} view={view} one={one} />
      )}
    </>,
  );
}
