import type { Actor, Ctx, Role } from '#platform/ctx.ts';
import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

const refuse = defineRefusals({
  'sign-in-needed': { status: 401, text: () => m.platform_refusal_sign_in_needed() },
  forbidden: { status: 403, text: () => m.platform_refusal_forbidden() },
  'outside-remit': { status: 403, text: () => m.platform_refusal_outside_remit() },
});

/** What an action touches. `area` is a Kemendagri area code; an actor whose remit does not cover it is refused. */
export interface Target {
  area?: string | null;
}

/** Whether an area lies in the remit: '12.75.01' covers '12.75.01.1003'. The system's remit is everything. */
export function coversArea(actor: Actor, area: string): boolean {
  if (actor.kind === 'system') return true;
  return actor.remit.some((code) => area === code || area.startsWith(`${code}.`));
}

/**
 * The permissions of one room: each name with the roles that hold it.
 * `allow` is the first line of every use case and read that is not public; `can` draws the buttons with the same answer.
 */
export function definePermissions<T extends Record<`${string}.${string}`, readonly Role[]>>(table: T) {
  type Permission = keyof T & string;
  const holds = (actor: Actor, permission: Permission): boolean => {
    const allowed = table[permission] as readonly Role[];
    return actor.kind === 'system' || actor.roles.some((role) => allowed.includes(role));
  };
  return {
    table,
    /** Whether this actor may do this to this target. */
    can(actor: Actor, permission: Permission, target: Target = {}): boolean {
      return holds(actor, permission) && (!target.area || coversArea(actor, target.area));
    },
    /** Throws a refusal (401 for strangers, 403 for those signed in) unless the actor may. */
    allow(ctx: Pick<Ctx, 'actor'>, permission: Permission, target: Target = {}): void {
      if (!holds(ctx.actor, permission)) {
        throw refuse(ctx.actor.kind === 'public' ? 'sign-in-needed' : 'forbidden');
      }
      if (target.area && !coversArea(ctx.actor, target.area)) throw refuse('outside-remit');
    },
  };
}
