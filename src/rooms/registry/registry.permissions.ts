import { definePermissions } from '#platform/permissions.ts';

export const { allow, can, table } = definePermissions({
  'registry.read': ['head', 'programme', 'training', 'mentor', 'treasurer', 'evaluator', 'administrator'],
  'registry.edit': ['programme', 'training', 'mentor', 'administrator'],
  'registry.export': ['head', 'programme', 'training', 'evaluator', 'administrator'],
  'registry.import': ['programme', 'administrator'],
  /** What the city holds on oneself: the businesses of the phone one has proved. */
  'registry.own': ['owner'],
  /** Deciding whether two records are one business. */
  'registry.merge': ['programme', 'administrator'],
  'registry.give-opinion': ['mentor'],
  /** A failure to protect personal data: its record, whom it touched, the letters. */
  'registry.breach': ['administrator'],
  'registry.unseal': ['head', 'programme', 'administrator'],
  'registry.register': ['public', 'owner', 'helper', 'head', 'programme', 'training', 'mentor', 'administrator'],
});
