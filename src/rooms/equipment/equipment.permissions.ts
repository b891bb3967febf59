import { definePermissions } from '#platform/permissions.ts';

export const { allow, can, table } = definePermissions({
  'equipment.read': ['head', 'programme', 'training', 'mentor', 'treasurer', 'evaluator', 'administrator'],
  'equipment.own': ['owner'],
  'equipment.work': ['programme', 'mentor', 'administrator'],
  'equipment.decree': ['head', 'programme', 'administrator'],
  // The office's own morning work.
  'equipment.remind': [],
  'equipment.stock': ['programme', 'treasurer', 'administrator'],
});
