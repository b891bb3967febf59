export { can as canReporting } from './reporting.permissions.ts';
