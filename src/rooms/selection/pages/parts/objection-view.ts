import type { Context } from 'hono';
import type { Ctx } from '#platform/ctx.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { type Call, getCall } from '#rooms/programmes/index.ts';
import { findAreaName } from '#rooms/registry/index.ts';
import { hasConflict } from '../../marks.reads.ts';
import { findScore, getObjection, type KeptScore, listPartTakers, type Objection } from '../../objection.reads.ts';
import { allow, can } from '../../selection.permissions.ts';
import { type Application, type Document, getApplication, listDocuments, listSteps } from '../../selection.reads.ts';
import { refuse } from '../../selection.refusals.ts';
import type { Step } from '../../selection.rules.ts';

/** What an officer reads to answer an objection. */
export interface ObjectionView {
  objection: Objection;
  application: Application;
  call: Call;
  steps: readonly Step[];
  documents: readonly Document[];
  areaName: string | null;
  /** Points as the decision kept them; nothing where none were computed. */
  score: KeptScore | undefined;
  /** This person had a part in the application: someone else answers. */
  tookPart: boolean;
  /** Names of those who may answer. */
  others: string[];
}

/** The objection and its application, for someone of its remit who is not close to the applicant. */
export async function openedObjection(
  c: Context,
  id: string,
): Promise<{ objection: Objection; application: Application }> {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.answer-objection');
  const objection = await getObjection(ctx, id);
  const application = await getApplication(ctx, objection.applicationId);
  allow(ctx, 'selection.answer-objection', { area: application.area });
  if (await hasConflict(ctx, { applicationId: application.id, officerId: ctx.actor.id })) {
    throw refuse('close-to-applicant');
  }
  return { objection, application };
}

/** Reads the rest. */
export async function objectionView(
  ctx: Ctx,
  { objection, application }: Pick<ObjectionView, 'objection' | 'application'>,
): Promise<ObjectionView> {
  const { id, callId, answers } = application;
  const parts = await listPartTakers(ctx, id);
  const known = answers.area !== undefined && answers.area !== 'unknown';
  return {
    objection,
    application,
    call: await getCall(ctx, callId),
    steps: await listSteps(ctx, id),
    documents: await listDocuments(ctx, { applicationId: id }),
    areaName: known ? await findAreaName(ctx, answers.area ?? '') : null,
    score: await findScore(ctx, id),
    tookPart: parts.includes(ctx.actor.id),
    others: await mayAnswer(ctx, application, parts),
  };
}

async function mayAnswer(ctx: Ctx, { area }: Application, parts: readonly string[]): Promise<string[]> {
  const people = await listPeople(ctx, { area });
  return people
    .filter(({ id, active, kind, roles, remit, name }) =>
      active && kind === 'staff' && !parts.includes(id)
        ? can({ kind: 'staff', id, name, roles, remit }, 'selection.answer-objection', { area })
        : false,
    )
    .map(({ name }) => name);
}
