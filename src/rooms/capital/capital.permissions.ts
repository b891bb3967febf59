import { definePermissions } from '#platform/permissions.ts';

export const { allow, can, table } = definePermissions({
  'capital.read': ['head', 'programme', 'training', 'mentor', 'evaluator', 'administrator'],
  'capital.own': ['owner'],
  'capital.work': ['programme', 'mentor', 'administrator'],
  'capital.schemes': ['head', 'programme', 'administrator'],
  /** The question after 90 days, asked by the program. */
  'capital.remind': [],
});
