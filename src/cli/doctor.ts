import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { m } from '#words';
import { hasOffice } from '../demo-city.ts';
import type { Installation } from '../installation.ts';
import { give } from './answer.ts';
import { withInstallation } from './command-ctx.ts';
import { findLastBackup } from './last-backup.ts';
import { verb } from './program.ts';

/** Something the administrator should look at. `grave`: the office cannot rely on this installation until it is mended. */
interface Finding {
  code: string;
  grave: boolean;
  sentence: string;
}

const leastFreeBytes = 1_000_000_000;
const oldestBackupDays = 7;
const millisecondsADay = 86_400_000;

async function diskFindings({ env }: Installation): Promise<Finding[]> {
  const { bavail, bsize } = await statfs(env.dataFolder);
  const free = bavail * bsize;
  if (free >= leastFreeBytes) return [];
  const sentence = m.platform_doctor_disk({ megabytes: Math.floor(free / 1_000_000), folder: env.dataFolder });
  return [{ code: 'disk', grave: true, sentence }];
}

async function secretFindings({ env }: Installation): Promise<Finding[]> {
  if (env.secret) return [];
  const file = join(env.dataFolder, 'secret');
  const { mode } = await stat(file);
  const open = process.platform !== 'win32' && (mode & 0o077) !== 0;
  return open ? [{ code: 'secret-open', grave: true, sentence: m.platform_doctor_secret_open({ file }) }] : [];
}

function backupFindings({ env }: Installation, now: Date): Finding[] {
  const last = findLastBackup(env.dataFolder);
  if (!last) return [{ code: 'no-backup', grave: false, sentence: m.platform_doctor_no_backup() }];
  const days = Math.floor((now.getTime() - Date.parse(last.at)) / millisecondsADay);
  if (days <= oldestBackupDays) return [];
  return [{ code: 'old-backup', grave: false, sentence: m.platform_doctor_old_backup({ days, file: last.file }) }];
}

function channelFindings({ env }: Installation): Finding[] {
  return env.halfSet.map(({ channel, missing }) => {
    const sentence = m.platform_doctor_half_set({ channel, missing: missing.join(', ') });
    return { code: 'half-set-channel', grave: false, sentence };
  });
}

async function databaseFindings({ database, env }: Installation): Promise<Finding[]> {
  const findings: Finding[] = [];
  const { rows } = await database.owner.query<{ safe: boolean; fsync: string; stuck: number }>(
    `SELECT NOT (r.rolbypassrls OR r.rolsuper) AS safe, current_setting('fsync') AS fsync,
       (SELECT count(*) FROM platform.stuck_jobs($1)) AS stuck
     FROM pg_roles r WHERE r.rolname = 'berdaya_app'`,
    [env.city],
  );
  const [state] = rows;
  if (!state?.safe) findings.push({ code: 'app-role', grave: true, sentence: m.platform_doctor_app_role() });
  if (state?.fsync === 'off') findings.push({ code: 'fsync', grave: true, sentence: m.platform_doctor_fsync() });
  if (state && state.stuck > 0) {
    findings.push({ code: 'stuck-jobs', grave: false, sentence: m.platform_doctor_stuck_jobs({ n: state.stuck }) });
  }
  if (!(await hasOffice(database, env.city))) {
    findings.push({ code: 'no-office', grave: true, sentence: m.platform_cli_no_office({ city: env.city }) });
  }
  return findings;
}

/** What an administrator should know about this installation, gravest first. */
export async function examine(installation: Installation, now: Date): Promise<Finding[]> {
  const found = [
    ...(await databaseFindings(installation)),
    ...(await diskFindings(installation)),
    ...(await secretFindings(installation)),
    ...backupFindings(installation, now),
    ...channelFindings(installation),
  ];
  return found.sort((a, b) => Number(b.grave) - Number(a.grave));
}

/** `doctor`: what is wrong with this installation, in sentences. Exit code 1 when something grave is. */
export const doctorVerb = () =>
  verb('doctor', m.platform_cli_doctor(), ['doctor', 'doctor --json']).action(async (options) => {
    const { findings, facts } = await withInstallation(async (installation) => {
      const { rows } = await installation.database.owner.query<{ version: string }>(
        "SELECT current_setting('server_version') AS version",
      );
      const postgres = rows[0]?.version ?? '';
      return {
        findings: await examine(installation, new Date()),
        facts: { program: installation.version, node: process.version, postgres, mode: installation.env.mode },
      };
    });
    const sentences = [
      m.platform_doctor_facts(facts),
      ...(findings.length > 0 ? findings.map(({ sentence }) => sentence) : [m.platform_doctor_well()]),
    ];
    give({ data: { ...facts, findings }, sentences, ok: findings.every(({ grave }) => !grave) }, options);
  });
