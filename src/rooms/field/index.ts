export { can as canField } from './field.permissions.ts';
