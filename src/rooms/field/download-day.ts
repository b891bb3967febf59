import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { canEquipment, type FieldEquipment, listFieldEquipment } from '#rooms/equipment/index.ts';
import { canMentoring, type FieldTrack, listFieldTracks } from '#rooms/mentoring/index.ts';
import { canTraining, type FieldSession, listFieldSessions } from '#rooms/training/index.ts';
import { allow } from './field.permissions.ts';

/** What a phone takes along. */
export interface Day {
  /** Identity id and name of whose work it is: a phone never sends one person's records as another's. */
  personId: string;
  person: string;
  office: string;
  /** When it was made here. */
  at: Date;
  today: string;
  visits: FieldTrack[];
  sessions: FieldSession[];
  equipment: FieldEquipment;
}

const noEquipment: FieldEquipment = { handovers: [], checks: [], duties: [] };

/** The work of this person for today and the next days, as far as it is needed where there is no network. */
export async function downloadDay(ctx: Ctx): Promise<Day> {
  allow(ctx, 'field.use');
  return {
    personId: ctx.actor.id,
    person: ctx.actor.name,
    office: ctx.office.officeName,
    at: ctx.now,
    today: dayOf(ctx.now),
    visits: canMentoring(ctx.actor, 'mentoring.visit') ? await listFieldTracks(ctx) : [],
    sessions: canTraining(ctx.actor, 'training.attend') ? await listFieldSessions(ctx) : [],
    equipment: canEquipment(ctx.actor, 'equipment.work') ? await listFieldEquipment(ctx) : noEquipment,
  };
}
