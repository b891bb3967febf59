export { can as canField } from './field.permissions.ts';
export { listWork } from './list-work.ts';
