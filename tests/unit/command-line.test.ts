import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { m } from '#words';

const folder = mkdtempSync(join(tmpdir(), 'berdaya-cli-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How a command ended and what it wrote where. */
interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs the built command line, which is what an office runs, as a process on a data folder of its own. */
function berdaya(words: string[], env: Record<string, string> = {}): Promise<Ended> {
  const { DATABASE_URL: _, ...around } = process.env;
  const settings = { ...around, BERDAYA_LOCALE: 'id', BERDAYA_DATA: join(folder, 'data'), ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/server/cli.js', ...words], { env: settings }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err: err.trim() }),
    );
  });
}

describe('the command line', { timeout: 180_000 }, () => {
  it('shows its verbs and an example, in the language asked for', async () => {
    const help = await berdaya(['--help'], { BERDAYA_LOCALE: 'en' });
    expect(help.code).toBe(0);
    expect(help.out).toContain(m.platform_cli_migrate({}, { locale: 'en' }));
    expect(help.out).toContain('npm run -s berdaya -- doctor');
  });

  it.each([
    [['nonsense'], () => m.platform_cli_unknown_command()],
    [['doctor', '--nonsense'], () => m.platform_cli_unknown_option()],
    [['backup'], () => m.platform_cli_missing_argument()],
    [['migrate', 'more'], () => m.platform_cli_excess_arguments()],
  ])('answers %j with one sentence and exit code 2', async (words, sentence) => {
    expect(await berdaya(words)).toEqual({ code: 2, out: '', err: sentence() });
  });

  it.each([
    ['PORT', 'abc', 'PORT=3000'],
    ['BERDAYA_CITY', 'Binjai', 'BERDAYA_CITY=12.75'],
    ['BERDAYA_MODE', 'live', 'BERDAYA_MODE=production'],
  ])('names the setting %s when it cannot be used', async (name, value, example) => {
    const err = m.platform_start_bad_setting({ name, value, example });
    expect(await berdaya(['migrate'], { [name]: value })).toEqual({ code: 1, out: '', err });
  });

  it('keeps secrets out of its sentences', async () => {
    const { code, err } = await berdaya(['migrate'], { BERDAYA_SECRET: 'too-short' });
    expect(code).toBe(1);
    expect(err).not.toContain('too-short');
  });

  it('needs a secret of its own in production', async () => {
    const ended = await berdaya(['migrate'], { BERDAYA_MODE: 'production' });
    expect(ended).toEqual({ code: 1, out: '', err: m.platform_start_secret_needed() });
  });

  it('says when the database given does not answer', async () => {
    const ended = await berdaya(['migrate'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toContain('DATABASE_URL');
    expect(ended.err.split('\n')).toHaveLength(1);
  });

  it('writes JSON and nothing else to standard output, and finds what is wrong', async () => {
    const migrated = await berdaya(['migrate', '--json']);
    expect(JSON.parse(migrated.out).applied.length).toBeGreaterThan(0);
    expect(JSON.parse((await berdaya(['migrate', '--json'])).out)).toEqual({ applied: [] });

    chmodSync(join(folder, 'data', 'secret'), 0o644);
    const { code, out } = await berdaya(['doctor', '--json']);
    const codes = JSON.parse(out).findings.map((finding: { code: string }) => finding.code);
    expect(codes).toEqual(['no-office', 'secret-open', 'no-backup']);
    expect(code).toBe(1);
    chmodSync(join(folder, 'data', 'secret'), 0o600);
  });

  it('backs up, does not write over a backup, and restores only what is one, into an empty place', async () => {
    const file = join(folder, 'office.bdy');
    expect(await berdaya(['backup', file])).toMatchObject({ code: 0 });
    expect(existsSync(`${file}.unfinished`)).toBe(false);
    const again = await berdaya(['backup', file]);
    expect(again).toEqual({ code: 1, out: '', err: m.platform_cli_backup_exists({ file }) });

    const elsewhere = { BERDAYA_DATA: join(folder, 'elsewhere') };
    const other = await berdaya(['restore', file], elsewhere);
    expect(other).toEqual({ code: 1, out: '', err: m.platform_cli_restore_other_secret({ file }) });
    const missing = join(folder, 'missing.bdy');
    expect(await berdaya(['restore', missing])).toMatchObject({
      code: 1,
      err: m.platform_cli_no_file({ file: missing }),
    });
    const wrong = join(folder, 'wrong.bdy');
    writeFileSync(wrong, 'anything else');
    expect(await berdaya(['restore', wrong])).toMatchObject({
      code: 1,
      err: m.platform_cli_restore_not_a_backup({ file: wrong }),
    });
    const restored = await berdaya(['restore', file, '--json']);
    expect(JSON.parse(restored.out)).toMatchObject({ file, files: 0 });
  });

  it('checks and compares a list without a database, with the lines of the file', async () => {
    const list = join(folder, 'list.csv');
    const rows = [
      'Nama Usaha;Pemilik;HP',
      'Warung Sari;Siti Aminah;081260001111',
      'Warung Sari;Siti Aminah;081260001111',
    ];
    writeFileSync(list, [...rows, 'Toko;Jaya;Budi;0812;lebih'].join('\n'));
    const nowhere = { BERDAYA_DATA: join(folder, 'never-made') };
    const check = JSON.parse((await berdaya(['import', list, '--check', '--json'], nowhere)).out);
    expect(check).toMatchObject({ rows: 3, ready: 2, faulty: [{ line: 4 }] });
    const found = JSON.parse((await berdaya(['duplicates', list, '--json'], nowhere)).out);
    expect(found).toMatchObject({ rows: 3, threshold: expect.any(Number) });
    expect(existsSync(nowhere.BERDAYA_DATA)).toBe(false);
    const missing = await berdaya(['import', join(folder, 'none.csv'), '--check']);
    expect(missing).toEqual({ code: 1, out: '', err: m.platform_cli_no_file({ file: join(folder, 'none.csv') }) });
  });

  it('holds a lottery from two files, and says when the quotas cannot be met', async () => {
    const pool = join(folder, 'pool.csv');
    writeFileSync(pool, ['id,sex', 'a,f', 'b,f', 'c,m', 'd,m'].join('\n'));
    const quotas = (min: number) => ['category,feature,min,max', `sex,f,${min},2`, 'sex,m,0,2'].join('\n');
    const file = join(folder, 'quotas.csv');
    writeFileSync(file, quotas(1));
    const words = ['select', '--pool', pool, '--quotas', file, '--k', '2', '--json'];
    const fair = await berdaya(words);
    expect(JSON.parse(fair.out)).toMatchObject({ k: 2, certified: true, minProbability: 0.5 });
    writeFileSync(file, quotas(3).replace(',2\n', ',3\n'));
    const impossible = await berdaya(words);
    expect(impossible.code).toBe(1);
    expect(JSON.parse(impossible.out)).toMatchObject({ infeasible: true });
  });

  it('counts a loan without a database: one JSON object, a table for people, one sentence for what is wrong', async () => {
    const nowhere = { BERDAYA_DATA: join(folder, 'never-made') };
    const words = ['loan', '--amount', '10000000', '--months', '12', '--rate', '6', '--method', 'annuity'];
    const { code, out, err } = await berdaya([...words, '--json'], nowhere);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(['instalment', 'totalInterest', 'schedule']);
    expect(answer).toMatchObject({ instalment: 860_664, totalInterest: 327_972 });
    expect(Object.keys(answer.schedule[0])).toEqual(['month', 'principal', 'interest', 'balance']);
    expect(answer.schedule).toHaveLength(12);
    const table = (await berdaya(words, nowhere)).out;
    expect(table).toMatch(/^ +12 +856\.387 +4\.281 +860\.668 +0$/m);
    const option = '--amount';
    const wrong = m.capital_cli_fault({ option, text: m.capital_amount_wrong() });
    expect(await berdaya(['loan'], nowhere)).toEqual({ code: 1, out: '', err: wrong });
    const negative = await berdaya([...words, '--amount', '-1', '--json'], nowhere);
    expect(negative).toEqual({ code: 1, out: '', err: wrong });
  });

  it('adds nobody where no office is set up', async () => {
    const words = ['user', 'add', '--name', 'Rahma', '--email', 'rahma@contoh.id', '--role', 'head'];
    const ended = await berdaya(words);
    expect(ended).toEqual({ code: 1, out: '', err: m.platform_cli_no_office({ city: '12.75' }) });
  });
});
