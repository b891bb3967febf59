import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { BulletList, Facts, Note, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { begunDays, mayAct } from '../event/event.rules.ts';
import { outcomeSchema, salesSchema } from '../event/event.schema.ts';
import { meetExhibitor } from '../event-access.ts';
import { readEvent, standingOf } from '../event-view.ts';
import { tellOutcome } from '../tell-outcome.ts';
import { tellSales } from '../tell-sales.ts';
import type { Again } from './parts/again.ts';
import { DiaryDays, OutcomeForm, SalesForm } from './parts/diary-forms.tsx';
import { daysWords, drawnStalls, placeOf, stallWords } from './parts/event-words.ts';
import { StallPlan } from './parts/stall-plan.tsx';

const hrefOf = (id: string): string => `/saya/pameran/${id}`;

/** `/saya/pameran/:lapak?hari=`: an owner's stall, the question of each day, what came of it. */
export function ownerEventPage(c: AppContext): Promise<Response> | Response {
  if (ctxOf(c).actor.kind !== 'public') return show(c);
  return c.redirect(`/saya/masuk?kembali=${encodeURIComponent(c.req.path)}`, 303);
}

export function ownerSalesPost(c: AppContext): Promise<Response> {
  const id = idFrom(c.req.param('lapak'));
  return handlePost(c, {
    schema: salesSchema,
    again: (values, errors, status) => show(c, { values, errors, status }),
    run: async (tx, input) => {
      await tellSales(tx, id, input);
      return hrefOf(id);
    },
  });
}

export function ownerOutcomePost(c: AppContext): Promise<Response> {
  const id = idFrom(c.req.param('lapak'));
  return handlePost(c, {
    schema: outcomeSchema,
    again: (values, errors, status) => show(c, { values, errors, status }),
    run: async (tx, { after, ...input }) => {
      await tellOutcome(tx, id, { ...input, after: after === '30' ? 30 : 90 });
      return hrefOf(id);
    },
  });
}

async function show(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const one = await meetExhibitor(ctx, idFrom(c.req.param('lapak')));
  const view = await readEvent(ctx, one.callId);
  const { call, event, stalls } = view;
  const stall = stalls.find(({ id }) => id === one.stallId);
  const diary = view.diary.filter(({ exhibitorId }) => exhibitorId === one.id);
  const days = begunDays(view.days, ctx.now);
  const asked = days.find(({ day }) => day === (values?.day ?? c.req.query('hari')));
  const silent = days.find(({ day }) => !diary.some((entry) => entry.day === day));
  const day = asked ?? silent;
  const due = view.outcomes.filter((each) => each.exhibitorId === one.id && each.dueOn <= dayOf(ctx.now));
  const sells = stall && mayAct(event.state, 'sell', 'owner');
  const back = { href: '/saya/pameran', label: m.exhibitions_own_title() };
  const shared = { c, values, errors };
  return renderPage(
    c,
    { layout: 'owner', title: call.title, current: '/saya', back, errors, status, sheets: ['shop'] },
    <>
      <h1>{stall ? m.exhibitions_own_stall({ stall: stall.code }) : call.title}</h1>
      {!stall && <Note>{one.leftAt ? m.exhibitions_own_left() : m.exhibitions_own_waiting()}</Note>}
      {sells && day && (
        <SalesForm
          {...shared}
          action={`${hrefOf(one.id)}/jual`}
          day={day.day}
          entry={diary.find((entry) => entry.day === day.day)}
        />
      )}
      {mayAct(event.state, 'tell-outcome', 'owner') &&
        due
          .filter(({ answeredAt }) => !answeredAt)
          .map((outcome) => <OutcomeForm {...shared} action={`${hrefOf(one.id)}/hasil`} outcome={outcome} />)}
      {days.length > 0 && (
        <DiaryDays days={days} diary={diary} hrefOf={sells ? (each) => `${hrefOf(one.id)}?hari=${each}` : undefined} />
      )}
      <Facts
        facts={[
          { label: m.exhibitions_event(), value: <a href={`/pameran/${call.slug}`}>{call.title}</a> },
          { label: m.exhibitions_event_days(), value: daysWords(view.days) },
          { label: m.exhibitions_place(), value: placeOf(call) },
          ...(stall ? [{ label: m.exhibitions_stall(), value: `${stall.code}: ${stallWords(stall)}` }] : []),
        ]}
      />
      {stall && (
        <>
          <StallPlan
            stalls={drawnStalls(stalls, standingOf(view), { hrefOf: () => `/pameran/${call.slug}`, own: stall.id })}
          />
          <h2>{m.exhibitions_rules_title()}</h2>
          <BulletList
            items={[
              m.exhibitions_rule_card(),
              m.exhibitions_rule_late(),
              m.exhibitions_rule_sales(),
              m.exhibitions_rule_clean(),
            ]}
          />
        </>
      )}
    </>,
  );
}
