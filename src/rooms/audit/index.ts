export { can as canAudit } from './audit.permissions.ts';
export { listEntriesOf, listEventsAbout } from './audit.reads.ts';
export { type AuditTarget, auditor } from './record.ts';
export { type ChainReport, verifyChain } from './verify-chain.ts';
