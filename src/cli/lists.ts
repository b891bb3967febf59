import { existsSync } from 'node:fs';
import { dayOf } from '#platform/clock.ts';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { checkFile, findDuplicates } from '#rooms/registry/index.ts';
import { m } from '#words';
import { give } from './answer.ts';
import { verb } from './program.ts';

/** Pairs shown to a person; `--json` gives all of them. */
const pairsShown = 20;

function existing(file: string): string {
  if (!existsSync(file)) throw new TerminalProblem(m.platform_cli_no_file({ file }));
  return file;
}

/** `import FILE --check`: judges each row of a list. Writes nothing, needs no database; faulty rows are its answer, not a failure. */
export const importVerb = () =>
  verb('import', m.platform_cli_import(), ['import daftar.xlsx --check', 'import daftar.csv --check --json'])
    .argument('<file>', m.platform_cli_list_file())
    .requiredOption('--check', m.platform_cli_import_check())
    .option('--sheet <name>', m.platform_cli_sheet())
    .action(async (file: string, options) => {
      const check = await checkFile(existing(file), { today: dayOf(new Date()), sheet: options.sheet });
      const { rows, ready, faulty, skipped } = check;
      const counts = { rows, ready, faulty: faulty.length, skipped: skipped.length };
      const lines = faulty.map(({ line, reasons }) =>
        m.platform_cli_import_line({ line, reasons: reasons.map(({ code }) => code).join(', ') }),
      );
      give({ data: check, sentences: [m.platform_cli_import_counts(counts), ...lines], ok: true }, options);
    });

/** `duplicates FILE`: pairs of rows that are probably the same business. Writes nothing and needs no database. */
export const duplicatesVerb = () =>
  verb('duplicates', m.platform_cli_duplicates(), ['duplicates daftar.csv', 'duplicates daftar.csv --json'])
    .argument('<file>', m.platform_cli_list_file())
    .option('--sheet <name>', m.platform_cli_sheet())
    .action(async (file: string, options) => {
      const found = await findDuplicates(existing(file), { today: dayOf(new Date()), sheet: options.sheet });
      const lines = found.pairs
        .slice(0, pairsShown)
        .map(({ a, b, probability }) =>
          m.platform_cli_duplicates_pair({ a, b, percent: Math.round(probability * 100) }),
        );
      const counts = m.platform_cli_duplicates_counts({ rows: found.rows, pairs: found.pairs.length });
      give({ data: found, sentences: [counts, ...lines], ok: true }, options);
    });
