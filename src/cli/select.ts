import { InvalidArgumentError } from 'commander';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { BadPool, runSelect, type SelectResult } from '#rooms/selection/index.ts';
import { m } from '#words';
import { give } from './answer.ts';
import { verb } from './program.ts';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError(text);
  return value;
}

function sentencesOf(result: SelectResult): string[] {
  if ('infeasible' in result) {
    return [m.platform_cli_select_impossible(), ...result.changes.map((change) => JSON.stringify(change))];
  }
  const { k, certified, minProbability, bound, lists, drawn } = result;
  const facts = { k, lists, least: percent(minProbability), bound: percent(bound) };
  const fairest = certified ? m.platform_cli_select_certified(facts) : m.platform_cli_select_within(facts);
  return drawn ? [fairest, m.platform_cli_select_drawn({ list: drawn.list }), ...drawn.ids] : [fairest];
}

/** `select`: the fairest lottery of k people under quotas, from the files sortition tools exchange. Needs no database. */
export const selectVerb = () =>
  verb('select', m.platform_cli_select(), [
    'select --pool respondents.csv --quotas categories.csv --k 30',
    'select --pool respondents.csv --quotas categories.csv --k 30 --lists daftar.csv --draw 20260310 --json',
  ])
    .requiredOption('--pool <file>', m.platform_cli_select_pool())
    .requiredOption('--quotas <file>', m.platform_cli_select_quotas())
    .requiredOption('--k <n>', m.platform_cli_select_k())
    .option('--lists <file>', m.platform_cli_select_lists())
    .option('--draw <seed>', m.platform_cli_select_draw())
    .option('--seconds <n>', m.platform_cli_select_seconds(), positive)
    .action(async (options) => {
      const result = await runSelect(options).catch((error: unknown) => {
        throw error instanceof BadPool ? new TerminalProblem(error.message) : error;
      });
      give({ data: result, sentences: sentencesOf(result), ok: !('infeasible' in result) }, options);
    });
