import { type Command, CommanderError } from 'commander';
import { m } from '#words';
import { command, sentenceFor } from './cli/program.ts';
import { atTerminal, say } from './terminal.ts';

/** The verbs. Each is loaded only when it is asked for: checking a list need not wait for the sign-in library. */
const verbs: Record<string, () => Promise<Command>> = {
  doctor: async () => (await import('./cli/doctor.ts')).doctorVerb(),
  migrate: async () => (await import('./cli/migrate.ts')).migrateVerb(),
  seed: async () => (await import('./cli/seed.ts')).seedVerb(),
  import: async () => (await import('./cli/lists.ts')).importVerb(),
  duplicates: async () => (await import('./cli/lists.ts')).duplicatesVerb(),
  select: async () => (await import('./cli/select.ts')).selectVerb(),
  loan: async () => (await import('./cli/loan.ts')).loanVerb(),
  backup: async () => (await import('./cli/backup.ts')).backupVerb(),
  restore: async () => (await import('./cli/backup.ts')).restoreVerb(),
  audit: async () => (await import('./cli/audit.ts')).auditVerb(),
  user: async () => (await import('./cli/user.ts')).userVerb(),
};

/** The one door for administrators and scripts: `npm run -s berdaya -- VERB`. */
async function run(): Promise<void> {
  const program = command('berdaya', m.platform_cli_about(), ['doctor', 'backup cadangan.bdy', 'audit verify --json']);
  const asked = verbs[process.argv[2] ?? ''];
  for (const load of asked ? [asked] : Object.values(verbs)) program.addCommand(await load());
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const sentence = sentenceFor(error);
    if (!sentence) return;
    say(sentence);
    process.exitCode = 2;
  }
}

await atTerminal(run);
