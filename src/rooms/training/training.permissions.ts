import { roles } from '#platform/ctx.ts';
import { definePermissions } from '#platform/permissions.ts';

export const { allow, can, table } = definePermissions({
  'training.read': ['head', 'programme', 'training', 'mentor', 'evaluator'],
  'training.attend': ['head', 'programme', 'training', 'mentor'],
  'training.close': ['head', 'programme', 'training'],
  'training.test': ['head', 'programme', 'training'],
  'training.name': ['head', 'programme', 'training'],
  'training.issue': ['head', 'training'],
  'training.revoke': ['head'],
  'training.own': ['owner'],
  // A certificate is shown to whoever has its code; downloading one's own asks for the phone.
  'training.check': roles,
  // A participant at the room's poster or on the own link: the page asks for the code, nobody needs an account.
  'training.check-in': roles,
});
