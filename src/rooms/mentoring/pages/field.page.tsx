import { addDays, dayOf, daysBetween } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { ButtonLink, EmptyState, formatDateShort, PageHeading, renderPage, type Work, WorkList } from '#ui/index.ts';
import { m } from '#words';
import { listDayWork } from '../list-day-work.ts';
import { allow, can } from '../mentoring.permissions.ts';
import { isLate } from '../mentoring.rules.ts';
import { findTracks, type Track } from '../track.reads.ts';
import { listAgreements } from '../visit.reads.ts';
import { areaNames } from './parts/area-names.ts';
import { DayWork } from './parts/day-work.tsx';
import { trackHref, trackName } from './parts/words.ts';

/** `/kerja/lapangan`: what is due today and late, kelurahan by kelurahan, then the coming seven days. Made for a phone. */
export async function fieldPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'mentoring.visit');
  const today = dayOf(ctx.now);
  // A mentor sees the own tracks; whoever stands in for mentors sees those of the remit.
  const whose = ctx.actor.roles.includes('mentor') ? { mentorId: ctx.actor.id } : { remit: ctx.actor.remit };
  const tracks = await findTracks(ctx, { ...whose, state: 'open', dueBy: addDays(today, 7) }, { limit: 200 });
  const agreed = await lastAgreements(ctx, tracks);
  const { nameOf } = await areaNames(ctx);
  const dayWork = await listDayWork(ctx);
  const due = tracks.filter(({ nextOn }) => nextOn !== null && nextOn <= today);
  const coming = tracks.filter(({ nextOn }) => nextOn !== null && nextOn > today);
  const places = [...new Set(due.map(({ area }) => area))].sort();
  const late = due.filter(({ nextOn }) => isLate(nextOn, today)).length;
  const itemOf = (track: Track): Work =>
    workOf(track, { today, agreed: agreed.get(track.id), place: nameOf(track.area) });
  return renderPage(
    c,
    { layout: 'staff', title: m.mentoring_field_title(), current: '/kerja/lapangan' },
    <>
      <PageHeading
        title={m.mentoring_field_title()}
        text={m.mentoring_field_summary({ today: due.length - late, late })}
        actions={
          can(ctx.actor, 'mentoring.read') && (
            <ButtonLink tone="secondary" icon="list" href={`/kerja/pendampingan?pendamping=${ctx.actor.id}`}>
              {m.mentoring_field_all()}
            </ButtonLink>
          )
        }
      />
      <DayWork work={dayWork} />
      {due.length === 0 && <EmptyState text={m.mentoring_field_none()} />}
      {places.map((area) => (
        <section>
          <h2>{nameOf(area)}</h2>
          <WorkList items={due.filter((track) => track.area === area).map(itemOf)} />
        </section>
      ))}
      {coming.length > 0 && (
        <section>
          <h2>{m.mentoring_field_week()}</h2>
          <WorkList items={coming.map(itemOf)} />
        </section>
      )}
      <p>
        <a href="/kerja/lapangan/impor">{m.field_import_link()}</a>
      </p>
    </>,
  );
}

/** The text of the newest open agreement of each track. */
async function lastAgreements(ctx: Parameters<typeof listAgreements>[0], tracks: readonly Track[]) {
  const all = await listAgreements(
    ctx,
    tracks.map(({ id }) => id),
  );
  return new Map(all.filter(({ kept }) => kept === null).map(({ trackId, text }) => [trackId, text]));
}

function workOf(track: Track, about: { today: string; agreed: string | undefined; place: string }): Work {
  const on = track.nextOn ?? about.today;
  const late = daysBetween(on, about.today);
  const [day = '', ...month] = formatDateShort(on).split(' ');
  const when =
    late > 0
      ? { due: `+${late}`, unit: m.mentoring_field_days(), late: true }
      : late === 0
        ? { due: m.mentoring_field_now(), unit: m.mentoring_field_today() }
        : { due: day, unit: month[0] ?? '' };
  const asked = track.askedOn && m.mentoring_field_asked({ day: formatDateShort(track.askedOn) });
  const last = about.agreed ? m.mentoring_field_agreed({ text: about.agreed }) : m.mentoring_field_first();
  return {
    ...when,
    title: trackName(track),
    href: trackHref(track.id),
    text: [track.ownerName, late < 0 ? about.place : '', asked || last].filter(Boolean).join('. '),
    action: late >= 0 ? { href: trackHref(track.id), label: m.mentoring_field_open() } : undefined,
  };
}
