import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { OwnerTask } from '#rooms/selection/index.ts';
import { formatDay, formatInstant } from '#ui/format.ts';
import { m } from '#words';
import { begunDays } from './event/event.rules.ts';
import { can } from './exhibitions.permissions.ts';
import { readOwnExhibits } from './own-exhibits.ts';

/** What exhibitions ask of an owner, for `/saya`: needs, an offered stall, where and when, each day's sales, what came of it. */
export async function listOwnerEvents(ctx: Ctx): Promise<OwnerTask[]> {
  if (!ctx.actor.phone || !can(ctx.actor, 'exhibitions.own')) return [];
  const { exhibits, places, offers } = await readOwnExhibits(ctx);
  const today = dayOf(ctx.now);
  const said = new Set(
    exhibits.filter(({ exhibitor }) => exhibitor.wishedAt).map(({ exhibitor }) => exhibitor.applicationId),
  );
  return [
    ...offers.map(({ id, call, stall, until }) => ({
      kind: 'task' as const,
      label: m.exhibitions_home_offer({ stall, title: call.title }),
      hint: m.exhibitions_home_offer_hint({ until: formatInstant(until) }),
      href: `/saya/pameran/tawaran/${id}`,
      at: until,
      problem: true,
    })),
    ...places
      .filter(({ application }) => !said.has(application.id))
      .map(({ application, call, event }) => ({
        kind: 'task' as const,
        label: m.exhibitions_home_wish({ title: call.title }),
        hint: m.exhibitions_home_wish_hint(),
        href: `/saya/pameran/kebutuhan/${application.id}`,
        at: instantOf(addDays(event.firstDay, -7), '20:00'),
      })),
    ...exhibits.flatMap(({ exhibitor, call, event, days, diary, outcomes }): OwnerTask[] => {
      const href = `/saya/pameran/${exhibitor.id}`;
      if (event.state === 'allotted' && exhibitor.stallId) {
        const silent = begunDays(days, ctx.now).filter(({ day }) => !diary.some((entry) => entry.day === day));
        const next = days.find(({ startsAt }) => startsAt > ctx.now);
        const sales = silent.map(({ day, endsAt }) => ({
          kind: 'task' as const,
          label: m.exhibitions_home_sales({ day: formatDay(day) }),
          hint: call.title,
          href: `${href}?hari=${day}`,
          at: endsAt,
        }));
        const coming = next && {
          kind: 'schedule' as const,
          label: m.exhibitions_home_stall({ stall: exhibitor.stall ?? '', title: call.title }),
          hint: call.sessions[0]?.place,
          href,
          at: next.startsAt,
        };
        return coming ? [...sales, coming] : sales;
      }
      return outcomes
        .filter(({ answeredAt, dueOn }) => !answeredAt && dueOn <= today)
        .map(({ afterDays, dueOn }) => ({
          kind: 'task' as const,
          label: m.exhibitions_home_outcome({ title: call.title }),
          hint: m.exhibitions_home_outcome_hint({ n: afterDays }),
          href,
          at: instantOf(dueOn, '09:00'),
        }));
    }),
  ];
}
