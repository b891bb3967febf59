import { m } from '#words';
import { give } from './answer.ts';
import { withInstallation } from './command-ctx.ts';
import { verb } from './program.ts';

/** `migrate`: brings the database to this version. Every other command does so too; this one says what was done. */
export const migrateVerb = () =>
  verb('migrate', m.platform_cli_migrate(), ['migrate']).action(async (options) => {
    const applied = await withInstallation(async ({ migrated }) => migrated);
    give(
      { data: { applied }, sentences: [m.platform_cli_migrated({ n: applied.length }), ...applied], ok: true },
      options,
    );
  });
