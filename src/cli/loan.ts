import { TerminalProblem } from '#platform/terminal-problem.ts';
import { calculateLoan, type LoanCost, type LoanFault, type LoanWords, readLoan } from '#rooms/capital/index.ts';
import { formatNumber, formatRupiah } from '#ui/format.ts';
import { m } from '#words';
import { give } from './answer.ts';
import { verb } from './program.ts';

/** `loan`: what a loan costs month by month, in whole rupiah. Needs no database. */
export const loanVerb = () =>
  verb('loan', m.capital_cli_loan(), [
    'loan --amount 10000000 --months 12 --rate 6 --method annuity',
    'loan --amount 50000000 --months 36 --rate 6 --method flat --json',
    'loan --amount 5000000 --months 10 --rate 7.5 --method effective',
  ])
    .option('--amount <rupiah>', m.capital_cli_amount())
    .option('--months <n>', m.capital_cli_months())
    .option('--rate <percent>', m.capital_cli_rate())
    .option('--method <method>', m.capital_cli_method())
    .action((options: LoanWords & { json?: boolean }) => {
      const read = readLoan(options);
      if ('faults' in read) throw new TerminalProblem(read.faults.map(sentenceOf)[0]);
      const cost = calculateLoan(read.terms);
      give({ data: cost, sentences: linesOf(cost), ok: true }, options);
    });

const sentenceOf = ({ field, text }: LoanFault) => m.capital_cli_fault({ option: `--${field}`, text });

function linesOf({ instalment, totalInterest, schedule }: LoanCost): string[] {
  const heads = [m.capital_month(), m.capital_principal(), m.capital_interest(), m.capital_paid(), m.capital_balance()];
  const rows = schedule.map(({ month, principal, interest, balance }) =>
    [month, principal, interest, principal + interest, balance].map((number) => formatNumber(number)),
  );
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const lineOf = (cells: string[]) => cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ');
  return [
    m.capital_cli_sum({ instalment: formatRupiah(instalment), interest: formatRupiah(totalInterest) }),
    '',
    lineOf(heads),
    ...rows.map(lineOf),
    '',
    m.capital_estimate(),
  ];
}
