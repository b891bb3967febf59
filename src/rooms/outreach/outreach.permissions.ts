import { roles } from '#platform/ctx.ts';
import { definePermissions } from '#platform/permissions.ts';

export const { allow, can, table } = definePermissions({
  /** Messages come out of other acts, whose own permission was asked; a stranger's application sends one too. */
  'outreach.message-write': roles,
  'outreach.message-read': ['head', 'programme', 'training', 'mentor', 'administrator'],
  'outreach.message-send': ['programme', 'training', 'mentor', 'administrator'],
  'outreach.deliver': [],
  /** What people wrote back, with their numbers. */
  'outreach.inbox-read': ['head', 'programme', 'training', 'mentor', 'administrator'],
  'outreach.inbox-answer': ['programme', 'training', 'mentor', 'administrator'],
  /** A short address is opened by whoever holds it. */
  'outreach.link-open': roles,
  'outreach.link-make': ['head', 'programme', 'training', 'mentor', 'administrator'],
  'outreach.notice-mark': ['programme', 'training', 'mentor', 'administrator'],
  'outreach.wave-plan': ['programme', 'training', 'administrator'],
  /** Whoever wants news asks for it, without an account. */
  'outreach.subscribe': roles,
  /** Whoever holds a message may ask for no more. */
  'outreach.leave': roles,
  'outreach.reach-read': ['head', 'programme', 'training', 'mentor', 'evaluator', 'administrator'],
});
