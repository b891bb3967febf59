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
});
