import { definePermissions } from '#platform/permissions.ts';

const staff = ['head', 'programme', 'training', 'mentor', 'treasurer', 'evaluator', 'administrator'] as const;

export const { allow, can, table } = definePermissions({
  /** Each room adds only what this person may see there. */
  'reporting.work-read': ['helper', ...staff],
  'reporting.dashboard': ['head', 'evaluator', 'programme'],
  'reporting.reach-read': ['head', 'programme', 'training', 'mentor', 'evaluator', 'administrator'],
  'reporting.report-read': staff,
  'reporting.report-write': ['head', 'programme', 'training', 'evaluator'],
});
