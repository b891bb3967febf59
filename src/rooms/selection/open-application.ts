import type { Actor, Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import { readCode } from './code.rules.ts';
import { hasConflict } from './marks.reads.ts';
import { allow, can } from './selection.permissions.ts';
import { type Application, findApplicationByCode } from './selection.reads.ts';

/** Whether this person may see an application: its phone proved by a code, the one who filled it in, or staff of its area. */
function mayOpen(actor: Actor, application: Pick<Application, 'phone' | 'filledBy' | 'area'>): boolean {
  if (actor.phone && actor.phone === application.phone) return true;
  if (application.filledBy !== null && application.filledBy === actor.id) return true;
  return can(actor, 'selection.read', { area: application.area });
}

/** An application by its code, for someone who may see it. Anyone else is told that it is not there (404). */
export async function openApplication(ctx: Ctx, code: string): Promise<Application> {
  allow(ctx, 'selection.track');
  const application = await findByTypedCode(ctx, code);
  if (!application || !(await isOpenTo(ctx, application))) throw notFound();
  return application;
}

/** As `mayOpen`, and not closed to this officer because they said to be close to the applicant. */
export async function isOpenTo(ctx: Ctx, application: Application): Promise<boolean> {
  if (!mayOpen(ctx.actor, application)) return false;
  return !(await hasConflict(ctx, { applicationId: application.id, officerId: ctx.actor.id }));
}

/** An application by a code in any spelling; the caller asks for proof before showing anything of it. */
export async function findByTypedCode(ctx: Ctx, typed: string): Promise<Application | undefined> {
  const code = readCode(typed, ctx.office.codePrefix);
  return code ? findApplicationByCode(ctx, code) : undefined;
}
