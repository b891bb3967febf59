export { loadSchemes } from './load-schemes.ts';
export { calculateLoan, type LoanCost } from './loan.rules.ts';
export { type LoanFault, type LoanWords, readLoan } from './loan.schema.ts';
