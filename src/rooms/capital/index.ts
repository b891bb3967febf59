export { jobs } from './capital.jobs.ts';
export { listWork } from './list-work.ts';
export { loadSchemes } from './load-schemes.ts';
export { calculateLoan, type LoanCost } from './loan.rules.ts';
export { type LoanFault, type LoanWords, readLoan } from './loan.schema.ts';
export { moveReferrals } from './merged.store.ts';
export { listOwnerReferrals } from './owner-home.ts';
export { seedDemoReferrals } from './seed-demo-referrals.ts';
export { tellLoans } from './told-aid.ts';
