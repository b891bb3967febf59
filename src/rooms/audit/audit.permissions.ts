import { definePermissions } from '#platform/permissions.ts';

export const { allow, can, table } = definePermissions({
  'audit.read': ['head', 'administrator'],
  'audit.verify': ['head', 'administrator'],
});
