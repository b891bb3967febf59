import { definePermissions } from '#platform/permissions.ts';

export const { allow, can, table } = definePermissions({
  // Whoever reads the catalogue may ask the seller.
  'exhibitions.ask': [
    'public',
    'owner',
    'helper',
    'head',
    'programme',
    'training',
    'mentor',
    'treasurer',
    'evaluator',
    'administrator',
  ],
  'exhibitions.own': ['owner'],
  'exhibitions.read': ['head', 'programme', 'training', 'mentor', 'evaluator', 'administrator'],
  'exhibitions.curate': ['programme', 'administrator'],
  'exhibitions.follow': ['programme', 'mentor', 'administrator'],
  // The ground plan, stalls, the end of an exhibition.
  'exhibitions.plan': ['head', 'programme'],
  // On the days: who came, sales on someone's behalf, answers given by phone.
  'exhibitions.attend': ['head', 'programme', 'training', 'mentor'],
  // A free stall asks the next on the waiting list; without anyone, once an answer is late.
  'exhibitions.offer': ['head', 'programme', 'training', 'mentor', 'owner'],
});
