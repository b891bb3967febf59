import * as v from 'valibot';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import type { ChannelSettings } from '#rooms/outreach/index.ts';
import { m } from '#words';
import { type HalfSet, readChannels } from './channel-env.ts';

/** What the environment decides about this installation. */
export interface Env {
  /** Demo: synthetic people, sign-ins printed, codes on screen. Production refuses all three. */
  mode: 'demo' | 'production';
  /** The folder of the embedded database, the secret and the files (`BERDAYA_DATA`, `./data`). */
  dataFolder: string;
  /** A PostgreSQL of one's own instead of the embedded one (`DATABASE_URL`). */
  databaseUrl: string | undefined;
  host: string;
  port: number;
  /** How many processes answer requests (`BERDAYA_PROCESSES`); by itself one for each core, four at most. */
  processes: number | undefined;
  /** Kemendagri code of the city served (`BERDAYA_CITY`). */
  city: string;
  /** The accounts messages go out by; without any they wait for a person. */
  channels: ChannelSettings;
  /** Accounts that are named only in part, and so are not used. */
  halfSet: HalfSet[];
  /** The installation's secret (`BERDAYA_SECRET`); in demo mode a file in the data folder stands in. */
  secret: string | undefined;
}

const empty = v.pipe(
  v.literal(''),
  v.transform(() => undefined),
);
const orEmpty = <T extends v.GenericSchema>(schema: T) => v.optional(v.union([empty, schema]));

const settings = {
  BERDAYA_MODE: { schema: orEmpty(v.picklist(['demo', 'production'])), example: 'BERDAYA_MODE=production' },
  BERDAYA_DATA: { schema: orEmpty(v.string()), example: 'BERDAYA_DATA=/srv/berdaya' },
  DATABASE_URL: {
    schema: orEmpty(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
    example: 'DATABASE_URL=postgres://berdaya:sandi@127.0.0.1:5432/berdaya',
  },
  HOST: { schema: orEmpty(v.string()), example: 'HOST=127.0.0.1' },
  PORT: {
    schema: orEmpty(v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(0), v.maxValue(65_535))),
    example: 'PORT=3000',
  },
  BERDAYA_PROCESSES: {
    schema: orEmpty(v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(1), v.maxValue(64))),
    example: 'BERDAYA_PROCESSES=2',
  },
  BERDAYA_CITY: { schema: orEmpty(v.pipe(v.string(), v.regex(/^\d\d\.\d\d$/))), example: 'BERDAYA_CITY=12.75' },
  BERDAYA_GATEWAY_URL: {
    schema: orEmpty(v.pipe(v.string(), v.url(), v.regex(/^https?:/))),
    example: 'BERDAYA_GATEWAY_URL=https://pesan.contoh.go.id/kirim',
  },
  BERDAYA_GATEWAY_SECRET: {
    schema: orEmpty(v.pipe(v.string(), v.minLength(16))),
    example: `BERDAYA_GATEWAY_SECRET=${'x'.repeat(16)}`,
  },
  BERDAYA_SECRET: { schema: orEmpty(v.pipe(v.string(), v.minLength(32))), example: `BERDAYA_SECRET=${'x'.repeat(32)}` },
};

function read<K extends keyof typeof settings>(source: NodeJS.ProcessEnv, name: K) {
  const { schema, example } = settings[name];
  const result = v.safeParse(schema, source[name]);
  if (result.success) return result.output as v.InferOutput<(typeof settings)[K]['schema']>;
  const value = name.endsWith('_SECRET') || name === 'DATABASE_URL' ? '…' : String(source[name]);
  throw new TerminalProblem(m.platform_start_bad_setting({ name, value, example }));
}

/** Both or none: an address without its secret would send messages nobody can trust. */
function readGateway(source: NodeJS.ProcessEnv): ChannelSettings['gateway'] {
  const url = read(source, 'BERDAYA_GATEWAY_URL');
  const secret = read(source, 'BERDAYA_GATEWAY_SECRET');
  if (url && !secret) {
    const { example } = settings.BERDAYA_GATEWAY_SECRET;
    throw new TerminalProblem(m.platform_start_bad_setting({ name: 'BERDAYA_GATEWAY_SECRET', value: '', example }));
  }
  return url && secret ? { url, secret } : undefined;
}

/** Reads the settings; a wrong one stops the start with its name and a correct example. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const { channels, halfSet } = readChannels(source);
  const env: Env = {
    mode: read(source, 'BERDAYA_MODE') ?? 'demo',
    dataFolder: read(source, 'BERDAYA_DATA') ?? 'data',
    databaseUrl: read(source, 'DATABASE_URL'),
    host: read(source, 'HOST') ?? '127.0.0.1',
    port: read(source, 'PORT') ?? 3000,
    processes: read(source, 'BERDAYA_PROCESSES'),
    city: read(source, 'BERDAYA_CITY') ?? '12.75',
    channels: { ...channels, gateway: readGateway(source) },
    halfSet,
    secret: read(source, 'BERDAYA_SECRET'),
  };
  if (env.mode === 'production' && !env.secret) throw new TerminalProblem(m.platform_start_secret_needed());
  return env;
}
