import { addDays, dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { getBusinessFacts, listAreas } from '#rooms/registry/index.ts';
import { allow } from './mentoring.permissions.ts';
import { findTracks, type Track } from './track.reads.ts';
import { listAgreements, listVisits } from './visit.reads.ts';

/** Days ahead that are taken along, today included. */
const daysAhead = 3;

/** What a mentor needs of one track where there is no network. */
export interface FieldTrack {
  id: string;
  name: string;
  owner: string;
  place: string;
  phone: string | null;
  product: string | null;
  dueOn: string;
  /** The planned visit this is about. */
  visitId: string | null;
  no: number;
  of: number;
  /** The day of the visit after it, if one is planned. */
  nextOn: string | null;
  askedOn: string | null;
  open: { id: string; text: string; dueOn: string; ownerDone: boolean }[];
}

/** The visits of this mentor that are late, due today or in the next days, each with what is needed there; by place. */
export async function listFieldTracks(ctx: Ctx): Promise<FieldTrack[]> {
  allow(ctx, 'mentoring.visit');
  const whose = ctx.actor.roles.includes('mentor') ? { mentorId: ctx.actor.id } : { remit: ctx.actor.remit };
  const dueBy = addDays(dayOf(ctx.now), daysAhead - 1);
  const tracks = await findTracks(ctx, { ...whose, state: 'open', dueBy }, { limit: 60 });
  const ids = tracks.map(({ id }) => id);
  const names = new Map((await listAreas(ctx)).map(({ code, name }) => [code, name]));
  const agreements = await listAgreements(ctx, ids);
  const taken: FieldTrack[] = [];
  for (const track of tracks) {
    const open = agreements.filter(({ trackId, kept }) => trackId === track.id && kept === null);
    taken.push({
      ...(await aboutBusiness(ctx, track)),
      place: names.get(track.area) ?? '',
      open: open.map(({ id, text, dueOn, ownerDoneAt }) => ({ id, text, dueOn, ownerDone: ownerDoneAt !== null })),
    });
  }
  return taken.sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.place.localeCompare(other.place));
}

async function aboutBusiness(ctx: Ctx, track: Track): Promise<Omit<FieldTrack, 'place' | 'open'>> {
  const facts = await getBusinessFacts(ctx, track.businessId);
  const [next] = (await listVisits(ctx, track.id)).filter(
    ({ id, state }) => state === 'planned' && id !== track.nextId,
  );
  return {
    id: track.id,
    name: track.businessName ?? track.ownerName,
    owner: track.ownerName,
    phone: facts.phone,
    product: facts.product,
    dueOn: track.nextOn ?? dayOf(ctx.now),
    visitId: track.nextId,
    no: track.nextNo ?? track.visits + 1,
    of: Math.max(track.visits, track.nextNo ?? 0),
    nextOn: next?.dueOn ?? null,
    askedOn: track.askedOn,
  };
}
