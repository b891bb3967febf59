import { m } from '#words';
import { hasOffice, seedDemoCity, signInSentences } from '../demo-city.ts';
import { give } from './answer.ts';
import { withInstallation } from './command-ctx.ts';
import { command, verb } from './program.ts';

const demo = () =>
  verb('demo', m.platform_cli_seed_demo(), ['seed demo']).action(async (options) => {
    await withInstallation(async ({ database, env }) => {
      const { city } = env;
      if (await hasOffice(database, city)) {
        give(
          { data: { city, businesses: 0 }, sentences: [m.platform_cli_seed_not_empty({ city })], ok: false },
          options,
        );
        return;
      }
      const { businesses, signIns } = await seedDemoCity(database, {
        now: new Date(),
        baseUrl: `http://${env.host}:${env.port}`,
      });
      const sentences = [m.platform_cli_seeded({ n: businesses }), ...signInSentences(signIns)];
      give({ data: { city, businesses, signIns }, sentences, ok: true }, options);
    });
  });

/** `seed demo`: the demo city, into an installation without an office. */
export const seedVerb = () => command('seed', m.platform_cli_seed(), ['seed demo']).addCommand(demo());
