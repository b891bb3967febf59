import { definePermissions } from '#platform/permissions.ts';

export const { allow, can, table } = definePermissions({
  // A case opens with an application, whoever sends it; otherwise it is opened by its owner or by staff.
  'legality.begin': ['public', 'owner', 'helper', 'head', 'programme', 'training', 'mentor', 'administrator'],
  'legality.own': ['owner'],
  'legality.read': ['head', 'programme', 'training', 'mentor', 'evaluator', 'administrator'],
  'legality.work': ['programme', 'training', 'mentor', 'administrator'],
  // How a licence is got is written by those who answer for the help.
  'legality.templates': ['head', 'programme', 'administrator'],
  'legality.nudge': [],
});
