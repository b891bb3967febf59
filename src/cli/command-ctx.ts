import { type Ctx, systemActor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { systemCtx } from '#platform/jobs/worker.ts';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { currentLocale } from '#platform/words.ts';
import { m } from '#words';
import { hasOffice } from '../demo-city.ts';
import { readEnv } from '../env.ts';
import { type Installation, openInstallation } from '../installation.ts';
import { say } from '../terminal.ts';

/**
 * Opens the installation for one command and closes it afterwards: beside the running program if there is one, or, with
 * `alone`, only where none runs and without migrating.
 */
export async function withInstallation<T>(
  work: (installation: Installation) => Promise<T>,
  { alone = false }: { alone?: boolean } = {},
): Promise<T> {
  const options = { purpose: 'command', join: !alone, migrate: !alone, say };
  const installation = await openInstallation(readEnv(process.env), options);
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}

/**
 * The context of a command: the system acts, in the city of this installation.
 * @throws TerminalProblem when no office is set up yet.
 */
export async function commandCtx({ database, env }: Installation): Promise<Ctx> {
  if (!(await hasOffice(database, env.city))) throw new TerminalProblem(m.platform_cli_no_office({ city: env.city }));
  const ctx = await systemCtx(database, env.city, { now: new Date(), requestId: newId() });
  return { ...ctx, actor: systemActor, locale: currentLocale() };
}
