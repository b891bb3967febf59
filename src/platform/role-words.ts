import { m } from '#words';

const names: Record<string, () => string> = {
  head: m.platform_role_head,
  programme: m.platform_role_programme,
  training: m.platform_role_training,
  mentor: m.platform_role_mentor,
  treasurer: m.platform_role_treasurer,
  evaluator: m.platform_role_evaluator,
  administrator: m.platform_role_administrator,
  helper: m.platform_role_helper,
  owner: m.platform_role_owner,
};

/** A role in the office's words; empty for the public, the system and words that are no role. */
export const roleName = (role: string | undefined): string => (role && names[role]?.()) || '';
