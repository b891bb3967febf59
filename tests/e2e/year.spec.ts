import { expect, test } from '#tests/journey.ts';
import { type Answers, apply, citizen, judge, officer, pass, usable, visit } from '#tests/people.ts';

// The two years live in two cities, each with its own clock.
test.describe.configure({ mode: 'parallel' });
test.afterEach(() => judge(true));
test.use({ actionTimeout: 15_000, navigationTimeout: 30_000 });

const kept = { title: 'Catat uang usaha dengan buku atau HP', slug: 'catat-uang-usaha-dengan-buku-atau-hp' };
const copied = { title: 'Catat uang dan stok', slug: 'catat-uang-dan-stok' };
const answers: Answers = {
  sells: 'food',
  area: '12.75.05.1006',
  since: 'three-months',
  nib: 'none',
  helped: 'never',
  sex: 'female',
  disability: 'no',
  sales: 'under-5-million',
};

/** Each page is judged on the way without JavaScript; with it, the same way is walked from a list of businesses and an empty draft. */
for (const script of [false, true]) {
  test(
    script ? 'the same year with JavaScript, from a list and a draft' : 'a year in one business’s life',
    async ({ browser, server }) => {
      test.setTimeout(600_000);
      judge(true);
      const base = server.url;
      const owner = await citizen(browser, base, { script });
      const neighbour = await citizen(browser, base, { script });
      const neighbourName = script ? 'Togar Sihotang' : 'Ucok Harahap';
      const { title, slug } = script ? copied : kept;
      const who = script
        ? { name: 'Murniati Br. Tarigan', phone: '0812 7711 1234', business: 'Tempe Murni' }
        : { name: 'Sulastri Br. Ginting', phone: '0812 7700 1234', business: 'Tempe Sulastri' };
      const head = await officer(browser, base, 'kepala');
      const programme = await officer(browser, base, 'program');
      let code = '';
      let call = '';

      if (script) {
        await test.step('a list from the ward is read, checked and written', async () => {
          await programme.goto('/kerja/impor');
          await programme.locator('main input[type=file]').setInputFiles({
            name: 'rambung.csv',
            mimeType: 'text/csv',
            buffer: Buffer.from('Nama Usaha;Pemilik;No HP;Kelurahan\nWarung Bu Rodiah;Rodiah;081277119999;Berngam\n'),
          });
          await programme.getByRole('button', { name: 'Kirim berkas' }).click();
          await programme.getByLabel('Daftar ini dari siapa?').fill('Kelurahan Berngam');
          await programme.getByRole('button', { name: 'Periksa 1 baris' }).click();
          await programme.getByRole('button', { name: 'Tulis 1 baris yang siap' }).click({ timeout: 60_000 });
          await expect(programme.locator('main')).toContainText('1 baris sudah ditulis', { timeout: 60_000 });
          await visit(programme, '/kerja/registri?cari=rodiah');
          await expect(programme.locator('main')).toContainText('Warung Bu Rodiah');
        });

        await test.step('a call is drafted from an earlier one and sent to the head', async () => {
          await programme.goto('/kerja/program/baru');
          await programme.getByLabel('Nama').fill(title);
          const earlier = programme.locator('main select[name=copyOf]');
          await earlier.selectOption({
            label: (await earlier.locator('option', { hasText: kept.title }).textContent())?.trim(),
          });
          await programme.locator('main form button[type=submit]').click();
          await expect(programme).toHaveURL(/\/kerja\/program\/[0-9a-f-]{36}/);
          const drafted = new URL(programme.url()).pathname;
          await visit(programme, `${drafted}/langkah/kirim`);
          await programme.locator('main form button[type=submit]').click();
          await expect(programme.locator('main')).toContainText('Menunggu persetujuan');
        });
        judge(false);
      }

      await test.step('the head approves a call; a week later it is open', async () => {
        await visit(head, '/kerja');
        await visit(head, '/kerja/program');
        await head.getByRole('link', { name: title }).click();
        await expect(head).toHaveURL(/\/kerja\/program\/[0-9a-f-]+$/);
        call = head.url().split('/').at(-1) ?? '';
        await visit(head, `/kerja/program/${call}/langkah/setujui`);
        await head.locator('main form button[type=submit]').click();
        await pass(head, 'satu minggu', 'satu hari');
      });

      await test.step('an owner without a licence applies, without JavaScript, and is known the next minute', async () => {
        await visit(owner, '/');
        await visit(owner, `/program/${slug}`);
        code = await apply(owner, base, {
          slug,
          answers: { ...answers, name: who.name, phone: who.phone, businessName: who.business },
          each: usable,
        });
        await usable(owner);
        await expect(owner.locator('main')).toContainText(code);
        await visit(owner, `/status/${code}`);
        await expect(owner.locator('main')).toContainText('Terkirim');
        await apply(neighbour, base, {
          slug,
          answers: {
            ...answers,
            name: neighbourName,
            phone: script ? '0812 7711 9876' : '0812 7700 9876',
            businessName: `Bengkel ${neighbourName}`,
            sells: 'services',
            nib: 'has',
          },
        });
      });

      await test.step('the code proved the phone: the licence case is open, and the owner sees what to do', async () => {
        await visit(owner, '/saya');
        await visit(owner, '/saya/izin');
        await expect(owner.locator('main')).toContainText(who.business);
        await visit(programme, '/kerja/izin');
        await expect(programme.locator('main')).toContainText(who.business);
      });

      await test.step('after closing papers are checked, kept places nobody fills are set free, the head decides', async () => {
        await pass(head, 'satu minggu', 'satu minggu', 'satu minggu', 'satu hari');
        for (let left = 2; left > 0; left--) {
          await visit(programme, `/kerja/program/${call}/pendaftar`);
          await programme
            .locator('main a[href^="/kerja/pengajuan/"]')
            .nth(2 - left)
            .click();
          await usable(programme);
          await programme.getByRole('button', { name: 'Terima berkas' }).click();
        }
        await visit(head, `/kerja/seleksi/${call}`);
        const free = head.getByLabel('Alasan melepas tempat');
        if ((await free.count()) > 0) {
          await free.fill('Hanya dua usaha yang mendaftar.');
          await head.getByRole('button', { name: /^Lepas/ }).click();
        }
        await visit(head, `/kerja/seleksi/${call}/tetapkan`);
        await head.getByRole('button', { name: /^Ya, tetapkan 2 peserta/ }).click();
        await usable(head);
        await visit(owner, `/program/${slug}`);
      });

      await test.step('the owner is told, and comes', async () => {
        await visit(owner, `/status/${code}`);
        await owner.getByRole('button', { name: 'Saya ikut' }).click();
        await expect(owner.locator('main')).toContainText('Diterima');
        await visit(programme, `/kerja/program/${call}/langkah/mulai`);
        await programme.locator('main form button[type=submit]').click();
      });

      await test.step('attendance, certificate, and anyone may check it', async () => {
        await pass(head, 'satu minggu', 'satu minggu');
        await visit(programme, `/kerja/program/${call}/hadir`);
        const session = (await programme.locator('main a[href^="/kerja/hadir/"]').first().getAttribute('href')) ?? '';
        await visit(programme, `${session}/daftar`);
        await programme.getByLabel(who.name).check();
        await programme.getByRole('button', { name: 'Simpan' }).click();
        await visit(programme, `${session}/tutup`);
        for (const radios of await programme.locator('main select').all()) await radios.selectOption({ index: 1 });
        await programme.getByRole('button', { name: /^Tutup/ }).click();
        const training = await officer(browser, base, 'pelatihan');
        await visit(training, `/kerja/program/${call}/sertifikat`);
        await visit(training, `/kerja/program/${call}/sertifikat/terbit`);
        await training.locator('main form button[type=submit]').click();
        await visit(owner, '/saya/sertifikat');
        const check = /\/sertifikat\/[A-Z0-9]{10}\b/.exec(await owner.content())?.[0] ?? '';
        const anyone = await citizen(browser, base, { script });
        await visit(anyone, check);
        await expect(anyone.locator('main')).toContainText('Sertifikat ini sah');
        await expect(anyone.locator('main')).toContainText(who.name);
      });

      await test.step('follow-up: a mentor visits, the report stands, the programme can be finished', async () => {
        await visit(programme, `/kerja/program/${call}/langkah/tindak-lanjut`);
        await programme.locator('main form button[type=submit]').click();
        await visit(programme, `/kerja/program/${call}/tindak-lanjut`);
        await expect(programme.locator('main')).toContainText(who.name);
        await pass(head, '30 hari');
        const mentor = await officer(browser, base, 'pendamping3');
        await visit(mentor, '/kerja');
        await visit(mentor, '/kerja/lapangan');
        await mentor.getByRole('link', { name: who.business, exact: true }).click();
        await usable(mentor);
        await mentor.getByRole('link', { name: 'Mulai kunjungan' }).click();
        await usable(mentor);
        await mentor.locator('[name=penjualan]').first().check();
        await mentor.getByLabel('Yang Anda lihat').fill('Buku kas sudah dipakai tiga minggu.');
        await mentor.locator('[name=janji1]').fill('Catat belanja setiap malam');
        await mentor.getByRole('button', { name: 'Selesai, simpan kunjungan' }).click();
        await usable(mentor);
        await expect(mentor.locator('main')).toContainText('Catat belanja setiap malam');
        await visit(owner, '/saya');
        await expect(owner.locator('main')).toContainText('Catat belanja setiap malam');
        const report = await programme.request.get(`/kerja/program/${call}/laporan.pdf`);
        expect(report.status()).toBe(200);
        await visit(programme, `/kerja/program/${call}/laporan`);
        await visit(head, '/kerja/dasbor');
        const finish = `/kerja/program/${call}/langkah/selesai`;
        await visit(programme, finish);
        await programme.locator('main form button[type=submit]').click();
        await expect(programme.locator('main')).toContainText('1 peserta belum punya langkah berikutnya');
        await visit(programme, `/kerja/program/${call}/tindak-lanjut`);
        await programme.getByRole('link', { name: neighbourName }).click();
        await programme.getByRole('link', { name: 'Akhiri pendampingan' }).click();
        await usable(programme);
        await programme.locator('main input[type=radio]').first().check();
        await programme.locator('main textarea').fill('Bengkelnya sudah berjalan sendiri.');
        await programme.locator('main form button[type=submit]').first().click();
        await visit(programme, finish);
        await programme.locator('main form button[type=submit]').click();
        await expect(programme).toHaveURL(new RegExp(`/kerja/program/${call}\\?`));
        await expect(programme.locator('main')).toContainText('Selesai');
      });
    },
  );
}
