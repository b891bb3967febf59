export { calculateLoan, type LoanCost } from './loan.rules.ts';
export { type LoanFault, type LoanWords, readLoan } from './loan.schema.ts';
