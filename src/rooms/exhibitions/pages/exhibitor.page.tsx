import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { Facts, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { begunDays, mayAct } from '../event/event.rules.ts';
import { actsAs } from '../event-access.ts';
import { readEvent } from '../event-view.ts';
import { allow, can } from '../exhibitions.permissions.ts';
import type { Again } from './parts/again.ts';
import { DiaryDays, OutcomeForm, SalesForm } from './parts/diary-forms.tsx';
import { eventHref, wishWords } from './parts/event-words.ts';
import { ArrivalForm, ChangeForm } from './parts/exhibitor-forms.tsx';
import { WishForm } from './parts/wish-form.tsx';

export const exhibitorIds = (c: AppContext) => ({
  callId: idFrom(c.req.param('id')),
  id: idFrom(c.req.param('lapak')),
});
export const exhibitorHref = ({ callId, id }: { callId: string; id: string }) => `${eventHref(callId)}/lapak/${id}`;

/** `/kerja/program/:id/pameran/lapak/:lapak`: one exhibitor as the office sees it, with what it may note for them. */
export const exhibitorPage = (c: AppContext): Promise<Response> => showExhibitor(c);

/** The page of one exhibitor, with what was typed and what is wrong. */
export async function showExhibitor(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'exhibitions.read');
  const ids = exhibitorIds(c);
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
        <ArrivalForm {...shared} action={`${exhibitorHref(ids)}/datang`} view={view} one={one} now={ctx.now} />
      )}
      {days.length > 0 && <DiaryDays days={days} diary={diary} />}
      {one.stallId && day && may('sell') && (
        <SalesForm
          {...shared}
          action={`${exhibitorHref(ids)}/jual`}
          day={day.day}
          entry={diary.find((each) => each.day === day.day)}
        />
      )}
      {may('tell-outcome') &&
        due.map((outcome) => <OutcomeForm {...shared} action={`${exhibitorHref(ids)}/hasil`} outcome={outcome} />)}
      {may('wish') && <WishForm {...shared} action={`${exhibitorHref(ids)}/kebutuhan`} one={one} />}
      {!one.leftAt && may('change-stall') && (
        <ChangeForm {...shared} action={`${exhibitorHref(ids)}/pindah`} view={view} one={one} />
      )}
    </>,
  );
}
