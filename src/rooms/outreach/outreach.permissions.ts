import { roles } from '#platform/ctx.ts';
import { definePermissions } from '#platform/permissions.ts';

export const { allow, can, table } = definePermissions({
  /** Messages come out of other acts, whose own permission was asked; a stranger's application sends one too. */
  'outreach.message-write': roles,
  'outreach.message-read': ['head', 'programme', 'training', 'mentor', 'administrator'],
  'outreach.message-send': ['programme', 'training', 'mentor', 'administrator'],
  'outreach.deliver': [],
});
