import { Command, type CommanderError } from 'commander';
import { m } from '#words';

const titles = (): Record<string, string> => ({
  'Usage:': m.platform_cli_title_usage(),
  'Arguments:': m.platform_cli_title_arguments(),
  'Options:': m.platform_cli_title_options(),
  'Commands:': m.platform_cli_title_commands(),
});

/** The sentences for a command line that cannot be understood, by the library's code for it. */
const faults = (): Record<string, string> => ({
  'commander.unknownCommand': m.platform_cli_unknown_command(),
  'commander.unknownOption': m.platform_cli_unknown_option(),
  'commander.missingArgument': m.platform_cli_missing_argument(),
  'commander.missingMandatoryOptionValue': m.platform_cli_missing_option(),
  'commander.invalidArgument': m.platform_cli_bad_option(),
  'commander.optionMissingArgument': m.platform_cli_missing_argument(),
  'commander.excessArguments': m.platform_cli_excess_arguments(),
});

/** A command whose help and faults speak the terminal's language; examples follow its help. */
export function command(name: string, description: string, examples: string[]): Command {
  const made = new Command(name)
    .description(description)
    .helpOption('-h, --help', m.platform_cli_help())
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => titles()[title] ?? title })
    .configureOutput({ writeErr: () => {} })
    .exitOverride((fault: CommanderError) => {
      throw fault;
    });
  const lines = examples.map((example) => `  npm run -s berdaya -- ${example}`);
  return made.addHelpText('after', `\n${m.platform_cli_title_examples()}\n${lines.join('\n')}`);
}

/** A verb that answers, so also as JSON. */
export function verb(name: string, description: string, examples: string[]): Command {
  return command(name, description, examples).option('--json', m.platform_cli_json());
}

/** What to say when the library refuses a command line; nothing when it only showed its help. */
export function sentenceFor(fault: CommanderError): string | undefined {
  if (fault.exitCode === 0) return undefined;
  return faults()[fault.code] ?? m.platform_cli_not_understood();
}
