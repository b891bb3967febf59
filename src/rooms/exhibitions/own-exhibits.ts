import type { Ctx } from '#platform/ctx.ts';
import { type Call, listCalls } from '#rooms/programmes/index.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import { type Application, listApplicationsOfPhone } from '#rooms/selection/index.ts';
import { listDiary, listOffers, listOutcomes } from './event/diary.reads.ts';
import { type ExhibitionEvent, findEvent, listExhibitorsOf } from './event/event.reads.ts';
import { daysOf } from './event/event.rules.ts';
import { allow } from './exhibitions.permissions.ts';

/** A place in an exhibition whose stalls are not given yet: the owner may say what the stall needs. */
export interface OwnPlace {
  application: Application;
  call: Call;
  event: ExhibitionEvent;
}

/** Everything of exhibitions that concerns the owner of a phone: exhibits, places before stalls are given, open offers. */
export async function readOwnExhibits(ctx: Ctx) {
  allow(ctx, 'exhibitions.own');
  const { phone } = ctx.actor;
  if (!phone) return { exhibits: [], places: [], offers: [] };
  const [own, applications] = await Promise.all([
    listBusinessesOfPhone(ctx, phone),
    listApplicationsOfPhone(ctx, phone),
  ]);
  const exhibitors = await listExhibitorsOf(
    ctx,
    own.map(({ id }) => id),
  );
  const ids = [...new Set([...exhibitors.map(({ callId }) => callId), ...applications.map(({ callId }) => callId)])];
  const calls = new Map(
    (ids.length > 0 ? await listCalls(ctx, { ids }) : [])
      .filter(({ kind }) => kind === 'exhibition')
      .map((call) => [call.id, call]),
  );
  const events = new Map(
    (await Promise.all([...calls.keys()].map((id) => findEvent(ctx, id)))).flatMap((event) =>
      event ? [[event.callId, event] as const] : [],
    ),
  );
  const exhibitorIds = exhibitors.map(({ id }) => id);
  const [diary, outcomes, offers] = await Promise.all([
    listDiary(ctx, exhibitorIds),
    listOutcomes(ctx, exhibitorIds),
    listOffers(ctx, { applicationIds: applications.map(({ id }) => id) }),
  ]);
  return {
    exhibits: exhibitors.flatMap((exhibitor) => {
      const [call, event] = [calls.get(exhibitor.callId), events.get(exhibitor.callId)];
      if (!call || !event) return [];
      return {
        exhibitor,
        call,
        event,
        days: daysOf(call.sessions),
        diary: diary.filter(({ exhibitorId }) => exhibitorId === exhibitor.id),
        outcomes: outcomes.filter(({ exhibitorId }) => exhibitorId === exhibitor.id),
      };
    }),
    places: applications.flatMap((application): OwnPlace[] => {
      const [call, event] = [calls.get(application.callId), events.get(application.callId)];
      const chosen = application.state === 'accepted' || application.state === 'confirmed';
      return call && event?.state === 'planned' && chosen ? [{ application, call, event }] : [];
    }),
    offers: offers
      .filter(({ state, until }) => state === 'open' && until > ctx.now)
      .flatMap((offer) => {
        const call = calls.get(offer.callId);
        return call ? [{ ...offer, call }] : [];
      }),
  };
}
