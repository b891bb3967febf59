import { definePermissions } from '#platform/permissions.ts';
import { writerRoles } from './call-states.rules.ts';

const staff = ['head', 'programme', 'training', 'mentor', 'treasurer', 'evaluator', 'administrator'] as const;

/** Which step a role may take in which state is decided by the states' own rules; 'programmes.step' opens that door. */
export const { allow, can, table } = definePermissions({
  'programmes.read': staff,
  'programmes.write': writerRoles,
  'programmes.step': ['head', 'programme', 'training', 'mentor'],
  'programmes.announce': ['programme', 'training', 'administrator'],
  'programmes.report': [...writerRoles, 'evaluator'],
  'programmes.leave-interest': ['public', 'owner', 'helper', ...staff],
});
