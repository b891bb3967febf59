import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BackupReport, RestoreRefused, restoreBackup, SealBroken, writeBackup } from '#platform/backup/index.ts';
import { migrate } from '#platform/db/migrate.ts';
import { backupKey } from '#platform/sealed.ts';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { m } from '#words';
import { migrationsFolder } from '../installation.ts';
import { give } from './answer.ts';
import { withInstallation } from './command-ctx.ts';
import { noteBackup } from './last-backup.ts';
import { verb } from './program.ts';
import { progressLine } from './progress.ts';

const filesOf = (dataFolder: string) => join(dataFolder, 'files');

const counts = ({ tables, rows, files, jobs }: BackupReport) =>
  m.platform_cli_backup_counts({ tables, rows, files, jobs });

/** `backup FILE`: everything as it stands at this moment, while the program may go on working. */
export const backupVerb = () =>
  verb('backup', m.platform_cli_backup(), ['backup cadangan-2026-03-10.bdy'])
    .argument('<file>', m.platform_cli_backup_file())
    .action(async (given: string, options) => {
      const file = resolve(given);
      if (existsSync(file)) throw new TerminalProblem(m.platform_cli_backup_exists({ file }));
      const progress = progressLine();
      const report = await withInstallation(async ({ database, env, version }) => {
        const now = new Date();
        const written = await writeBackup({
          pool: database.owner,
          filesFolder: filesOf(env.dataFolder),
          file,
          key: backupKey(),
          program: version,
          now,
          onStep: progress.show,
        }).catch((error: NodeJS.ErrnoException) => {
          const full = error.code === 'ENOSPC';
          throw full || error.code === 'ENOENT' || error.code === 'EACCES'
            ? new TerminalProblem(
                full ? m.platform_start_disk_full({ path: file }) : m.platform_start_not_writable({ path: file }),
              )
            : error;
        });
        noteBackup(env.dataFolder, { at: now.toISOString(), file });
        return written;
      });
      progress.clear();
      const sentences = [m.platform_cli_backed_up({ file }), counts(report), m.platform_cli_backup_secret()];
      give({ data: { file, ...report }, sentences, ok: true }, options);
    });

/** The sentence for what kept a restore from happening; any other fault stays one. */
function explain(error: unknown, file: string): unknown {
  if (error instanceof SealBroken) {
    const sentences = {
      'not-a-backup': m.platform_cli_restore_not_a_backup,
      'other-secret': m.platform_cli_restore_other_secret,
      damaged: m.platform_cli_restore_damaged,
    };
    return new TerminalProblem(sentences[error.reason]({ file }));
  }
  if (error instanceof RestoreRefused) {
    const sentences = {
      'not-empty': m.platform_cli_restore_not_empty,
      newer: m.platform_cli_restore_newer,
      incomplete: m.platform_cli_restore_damaged,
      differs: m.platform_cli_restore_damaged,
    };
    return new TerminalProblem(sentences[error.reason]({ file, what: error.what }));
  }
  return error;
}

/** `restore FILE`: into an empty database, all of it or nothing; then brought to this program's version. */
export const restoreVerb = () =>
  verb('restore', m.platform_cli_restore(), ['restore cadangan-2026-03-10.bdy'])
    .argument('<file>', m.platform_cli_restore_file())
    .action(async (given: string, options) => {
      const file = resolve(given);
      if (!existsSync(file)) throw new TerminalProblem(m.platform_cli_no_file({ file }));
      const progress = progressLine();
      const report = await withInstallation(
        async ({ database, env }) => {
          const restored = await restoreBackup({
            pool: database.owner,
            filesFolder: filesOf(env.dataFolder),
            file,
            key: backupKey(),
            migrateTo: async (names) => {
              await migrate(database, migrationsFolder(), names);
            },
            onStep: progress.show,
          }).catch((error: unknown) => {
            throw explain(error, file);
          });
          await migrate(database, migrationsFolder());
          return restored;
        },
        { alone: true },
      );
      progress.clear();
      give(
        { data: { file, ...report }, sentences: [m.platform_cli_restored({ file }), counts(report)], ok: true },
        options,
      );
    });
