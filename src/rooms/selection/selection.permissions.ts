import { definePermissions } from '#platform/permissions.ts';

export const { allow, can, table } = definePermissions({
  // Anyone may apply: no account, no membership, no licence is asked.
  'selection.apply': ['public', 'owner', 'helper', 'head', 'programme', 'training', 'mentor', 'administrator'],
  'selection.apply-for-other': ['helper', 'programme', 'training', 'mentor'],
  // Code and phone are proved on the page; the permission only names who may come to it.
  'selection.track': ['public', 'owner', 'helper', 'head', 'programme', 'training', 'mentor', 'administrator'],
  'selection.own': ['owner'],
  'selection.read': ['head', 'programme', 'training', 'mentor', 'evaluator'],
  'selection.verify': ['programme', 'training'],
  'selection.cancel': ['head', 'programme'],
  // Criteria that officers read: three roles, so that two are left when one is close to the applicant.
  'selection.mark': ['programme', 'training', 'mentor'],
  // Opening a number is noted where it is opened, in the registry; lists for those who call carry it.
  'selection.see-phone': ['head', 'programme'],
  'selection.export': ['head', 'programme', 'training', 'evaluator'],
  'selection.set-intake': ['head', 'programme'],
  'selection.rank': ['head', 'programme', 'training'],
  'selection.move': ['head', 'programme', 'training'],
  // Sealing and drawing: two of them, for nobody does both.
  'selection.draw': ['head', 'programme', 'training'],
  'selection.check-claim': ['head', 'programme', 'training'],
  // The programme prepares, the head decides.
  'selection.decide': ['head'],
  // Typed figures only, nothing is stored: whoever speaks about the budget may try plans.
  'selection.plan': ['head', 'programme', 'treasurer'],
  'selection.tell-decision': [],
  // Who runs a call offers places that became free and notes down what people answer on the phone.
  'selection.offer': ['head', 'programme', 'training'],
  'selection.answer-objection': ['head', 'programme', 'training'],
  'selection.forget-drafts': [],
  'selection.seed-demo': [],
});
