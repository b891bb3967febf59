import { verifyChain } from '#rooms/audit/index.ts';
import { m } from '#words';
import { give } from './answer.ts';
import { commandCtx, withInstallation } from './command-ctx.ts';
import { command, verb } from './program.ts';

const verify = () =>
  verb('verify', m.platform_cli_audit_verify(), ['audit verify', 'audit verify --json']).action(async (options) => {
    const report = await withInstallation(async (installation) => verifyChain(await commandCtx(installation)));
    const { broken, entries } = report;
    const sentence = broken
      ? m.platform_cli_audit_broken({ seq: broken.seq })
      : m.platform_cli_audit_whole({ n: entries });
    give({ data: report, sentences: [sentence], ok: !broken }, options);
  });

/** `audit verify`: recomputes the chain of the audit trail. */
export const auditVerb = () => command('audit', m.platform_cli_audit(), ['audit verify']).addCommand(verify());
