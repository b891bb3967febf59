import type { Role } from '#platform/ctx.ts';
import { m } from '#words';

const names: Record<Role, () => string> = {
  head: m.platform_role_head,
  programme: m.platform_role_programme,
  training: m.platform_role_training,
  mentor: m.platform_role_mentor,
  treasurer: m.platform_role_treasurer,
  evaluator: m.platform_role_evaluator,
  administrator: m.platform_role_administrator,
  helper: m.platform_role_helper,
  owner: m.platform_role_owner,
  public: () => '',
  system: () => '',
};

/** A role in the office's words. */
export const roleName = (role: Role): string => names[role]();

/** Areas by name, joined; a code nobody named stands for itself. */
export const areaNames = (codes: readonly string[], areas: readonly { code: string; name: string }[]): string =>
  codes.map((code) => areas.find((area) => area.code === code)?.name ?? code).join(', ');
