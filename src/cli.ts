import { CommanderError } from 'commander';
import { m } from '#words';
import { auditVerb } from './cli/audit.ts';
import { backupVerb, restoreVerb } from './cli/backup.ts';
import { doctorVerb } from './cli/doctor.ts';
import { duplicatesVerb, importVerb } from './cli/lists.ts';
import { migrateVerb } from './cli/migrate.ts';
import { command, sentenceFor } from './cli/program.ts';
import { seedVerb } from './cli/seed.ts';
import { selectVerb } from './cli/select.ts';
import { userVerb } from './cli/user.ts';
import { atTerminal, say } from './terminal.ts';

const verbs = [
  doctorVerb,
  migrateVerb,
  seedVerb,
  importVerb,
  duplicatesVerb,
  selectVerb,
  backupVerb,
  restoreVerb,
  auditVerb,
  userVerb,
];

/** The one door for administrators and scripts: `npm run -s berdaya -- VERB`. */
async function run(): Promise<void> {
  const program = command('berdaya', m.platform_cli_about(), ['doctor', 'backup cadangan.bdy', 'audit verify --json']);
  for (const verb of verbs) program.addCommand(verb());
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
