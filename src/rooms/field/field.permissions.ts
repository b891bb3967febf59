import { definePermissions } from '#platform/permissions.ts';

export const { allow, can, table } = definePermissions({
  /** Taking the day along and sending what was written in the field. What may be written is asked again by its room. */
  'field.use': ['head', 'programme', 'training', 'mentor'],
  /** Hearing of phones whose records wait too long. */
  'field.supervise': ['head', 'programme'],
});
