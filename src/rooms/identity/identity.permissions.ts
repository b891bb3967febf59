import { roles } from '#platform/ctx.ts';
import { definePermissions } from '#platform/permissions.ts';

const staff = ['head', 'programme', 'training', 'mentor', 'treasurer', 'evaluator', 'administrator'] as const;

export const { allow, can, table } = definePermissions({
  /** Anyone may try to come in, and leave. */
  'identity.sign-in': roles,
  'identity.people-read': staff,
  'identity.people-manage': ['administrator'],
  /** Recording one's own answer is public: an application is sent without an account. */
  'identity.consent-record': roles,
  'identity.consent-withdraw': ['owner', 'helper', 'head', 'programme', 'training', 'mentor', 'administrator'],
  /** Asking what becomes of one's own data; the answer is the office's duty. */
  'identity.data-ask': ['owner'],
  'identity.data-answer': ['head', 'administrator'],
  'identity.consent-read': ['owner', 'helper', ...staff],
});
