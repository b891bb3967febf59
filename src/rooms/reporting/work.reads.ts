import type { Ctx } from '#platform/ctx.ts';
import type { Work, WorkOf } from '#platform/work.ts';
import { listWork as capitalWork } from '#rooms/capital/index.ts';
import { listWork as equipmentWork } from '#rooms/equipment/index.ts';
import { listWork as exhibitionsWork } from '#rooms/exhibitions/index.ts';
import { listWork as fieldWork } from '#rooms/field/index.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { listWork as legalityWork } from '#rooms/legality/index.ts';
import { listWork as mentoringWork } from '#rooms/mentoring/index.ts';
import { listWork as outreachWork } from '#rooms/outreach/index.ts';
import { listWork as programmesWork } from '#rooms/programmes/index.ts';
import { listWork as registryWork } from '#rooms/registry/index.ts';
import { listWork as selectionWork } from '#rooms/selection/index.ts';
import { listWork as trainingWork } from '#rooms/training/index.ts';
import { allow } from './reporting.permissions.ts';

/** Every room that has work, in the order its queues are shown. */
const sources: readonly WorkOf[] = [
  programmesWork,
  selectionWork,
  registryWork,
  trainingWork,
  legalityWork,
  capitalWork,
  equipmentWork,
  exhibitionsWork,
  mentoringWork,
  fieldWork,
  outreachWork,
];

/** All that waits for this person in every room, and the queues of the team that hold something. */
export async function listAllWork(ctx: Ctx): Promise<Work> {
  allow(ctx, 'reporting.work-read');
  const found = await Promise.all(sources.map((source) => source(ctx)));
  return {
    items: found.flatMap(({ items }) => items),
    queues: found.flatMap(({ queues }) => queues).filter(({ count }) => count > 0),
  };
}

/** How the office addresses the person signed in: 'Ibu Vivi', else the full name. */
export async function findCallName(ctx: Ctx): Promise<string> {
  if (ctx.actor.kind !== 'staff') return ctx.actor.name;
  const person = (await listPeople(ctx)).find(({ id }) => id === ctx.actor.id);
  return person?.title || ctx.actor.name;
}
