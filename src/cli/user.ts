import { type TypedPerson, userAdd } from '#rooms/identity/index.ts';
import { m } from '#words';
import { give } from './answer.ts';
import { commandCtx, withInstallation } from './command-ctx.ts';
import { command, verb } from './program.ts';

const examples = [
  'user add --name "Vivi Lestari" --email vivi@binjaikota.go.id --role training',
  'user add --name Suryadi --phone 0813-0000-0011 --area 12.75.02 --json',
];

/** An option that may stand several times. */
const several = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

const add = () =>
  verb('add', m.platform_cli_user_add(), examples)
    .requiredOption('--name <text>', m.platform_cli_user_name())
    .option('--title <text>', m.platform_cli_user_title())
    .option('--unit <text>', m.platform_cli_user_unit())
    .option('--email <address>', m.platform_cli_user_email())
    .option('--phone <number>', m.platform_cli_user_phone())
    .option('--role <role>', m.platform_cli_user_role(), several)
    .option('--area <code>', m.platform_cli_user_area(), several)
    .action(async (options: TypedPerson & { role?: string[]; area?: string[]; json?: boolean }) => {
      const { role, area, ...typed } = options;
      const added = await withInstallation(async (installation) =>
        userAdd(await commandCtx(installation), { ...typed, roles: role, areas: area }),
      );
      if ('faults' in added) {
        give({ data: added, sentences: added.faults.map(({ message }) => message), ok: false }, options);
        return;
      }
      const { startPassword } = added;
      const sentence = startPassword
        ? m.platform_cli_user_added_staff({ name: typed.name, password: startPassword })
        : m.platform_cli_user_added_helper({ name: typed.name });
      give({ data: added, sentences: [sentence], ok: true }, options);
    });

/** `user add`: a member of staff or a helper, also the first administrator of an installation. */
export const userVerb = () => command('user', m.platform_cli_user(), examples).addCommand(add());
