import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Option } from 'commander';
import { dayOf } from '#platform/clock.ts';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import {
  COMMAND_LINE_LIMITS,
  checkFile,
  type FileCheck,
  findDuplicates,
  importList,
  linkSentence,
  reasonSentence,
} from '#rooms/registry/index.ts';
import { m } from '#words';
import { give } from './answer.ts';
import { commandCtx, withInstallation } from './command-ctx.ts';
import { verb } from './program.ts';
import { progressLine } from './progress.ts';

/** Pairs shown to a person; `--json` gives all of them. */
const pairsShown = 20;

function existing(file: string): string {
  if (!existsSync(file)) throw new TerminalProblem(m.platform_cli_no_file({ file }));
  return file;
}

/**
 * `import FILE`: writes a list into the registry; faulty rows are named and left out, and are a failure unless
 * `--skip-faulty`. With `--check` it only judges each row, needs no database, and faulty rows are its answer.
 */
export const importVerb = () =>
  verb('import', m.platform_cli_import(), [
    'import daftar.xlsx --check',
    'import daftar.csv --skip-faulty',
    'import daftar.csv --json',
  ])
    .argument('<file>', m.platform_cli_list_file())
    .option('--check', m.platform_cli_import_check())
    .option('--sheet <name>', m.platform_cli_sheet())
    .option('--skip-faulty', m.platform_cli_import_skip_faulty())
    .addOption(
      new Option('--doubles <what>', m.platform_cli_import_doubles()).choices(['new', 'same', 'skip']).default('new'),
    )
    .action((file: string, options) => (options.check ? check(file, options) : write(file, options)));

interface ImportWords {
  json?: boolean;
  sheet?: string;
  skipFaulty?: boolean;
  doubles: 'new' | 'same' | 'skip';
}

const linesOf = (rows: FileCheck['faulty']): string[] =>
  rows.map(({ line, reasons }) =>
    m.platform_cli_import_line({ line, reasons: reasons.map(reasonSentence).join('. ') }),
  );

/** A workbook of several lists: which one is meant must not be left to guessing unseen. */
const otherSheets = ({ sheet, sheets }: FileCheck): string[] =>
  sheet !== undefined && sheets.length > 1
    ? [m.platform_cli_other_sheets({ sheet, others: sheets.filter((one) => one !== sheet).join(', ') })]
    : [];

async function check(file: string, options: ImportWords): Promise<void> {
  const found = await checkFile(existing(file), { today: dayOf(new Date()), sheet: options.sheet });
  const { rows, ready, faulty, skipped } = found;
  const counts = { rows, ready, faulty: faulty.length, skipped: skipped.length };
  const sentences = [...otherSheets(found), m.platform_cli_import_counts(counts), ...linesOf(faulty)];
  give({ data: found, sentences, ok: true }, options);
}

async function write(file: string, options: ImportWords): Promise<void> {
  const content = readFileSync(existing(file));
  const bar = progressLine();
  const result = await withInstallation(async (installation) =>
    importList(await commandCtx(installation), {
      name: basename(file),
      content,
      limits: COMMAND_LINE_LIMITS,
      sheet: options.sheet,
      doubles: options.doubles,
      progress: (part, n) =>
        bar.show(part === 'check' ? m.platform_cli_import_checking({ n }) : m.platform_cli_import_writing({ n })),
    }),
  ).finally(bar.clear);
  const { rows, written, updated, skipped, faulty } = result;
  const counts = m.platform_cli_imported({ rows, written, updated, skipped, faulty: faulty.length });
  const ok = faulty.length === 0 || options.skipFaulty === true;
  give({ data: result, sentences: [counts, ...linesOf(faulty)], ok }, options);
}

/** `duplicates FILE`: pairs of rows that are probably the same business. Writes nothing and needs no database. */
export const duplicatesVerb = () =>
  verb('duplicates', m.platform_cli_duplicates(), ['duplicates daftar.csv', 'duplicates daftar.csv --json'])
    .argument('<file>', m.platform_cli_list_file())
    .option('--sheet <name>', m.platform_cli_sheet())
    .action(async (file: string, options) => {
      const found = await findDuplicates(existing(file), { today: dayOf(new Date()), sheet: options.sheet });
      const lines = found.pairs.slice(0, pairsShown).map(({ a, b, probability, reasons }) =>
        m.platform_cli_duplicates_pair({
          a,
          b,
          percent: Math.round(probability * 100),
          reasons: linkSentence(reasons),
        }),
      );
      const counts = m.platform_cli_duplicates_counts({ rows: found.rows, pairs: found.pairs.length });
      const pairs = found.pairs.map((pair) => ({ ...pair, explanation: linkSentence(pair.reasons) }));
      give({ data: { ...found, pairs }, sentences: [counts, ...lines], ok: true }, options);
    });
