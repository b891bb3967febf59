import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { m } from '#words';
import { type Account, giveTo } from './account.ts';

/** The database role that owns everything in the embedded server. */
export const ownerRole = 'berdaya';

/** The owner's password, made once and kept in a file that only its owner may read. */
export function readPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** What is needed to make a new, empty cluster. */
export interface ClusterOptions {
  initdb: string;
  cluster: string;
  password: string;
  account: Account | undefined;
}

/**
 * Makes the cluster if it does not exist. It is made beside its place and renamed into it at the end, so that a start
 * that was killed half-way leaves no half cluster behind.
 */
export async function makeCluster({ initdb, cluster, password, account }: ClusterOptions): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  mkdirSync(dirname(cluster), { recursive: true });
  const workshop = mkdtempSync(`${cluster}-new-`);
  const passwordFile = join(workshop, 'password');
  const fresh = join(workshop, 'cluster');
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    giveTo(account, workshop);
    giveTo(account, passwordFile);
    const child = spawn(
      initdb,
      [
        `--pgdata=${fresh}`,
        `--username=${ownerRole}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=id-ID',
      ],
      {
        cwd: workshop,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, LC_ALL: 'C' },
        ...(account && { uid: account.uid, gid: account.gid }),
      },
    );
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const [said, code] = await Promise.all([text(child.stderr), ended]);
    if (code !== 0) {
      if (/No space left on device/i.test(said))
        throw new TerminalProblem(m.platform_start_disk_full({ path: cluster }));
      const detail = said.trim().split('\n').at(-1) ?? '';
      throw new TerminalProblem(m.platform_start_postgres_failed({ detail, log: cluster }));
    }
    renameSync(fresh, cluster);
    chmodSync(cluster, 0o700);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
