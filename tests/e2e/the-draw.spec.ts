import { expect, expectNoSideways, test } from '#tests/journey.ts';
import { arrivedCode, citizen, officer, pass, usable, visit } from '#tests/people.ts';

test.use({ actionTimeout: 15_000, navigationTimeout: 30_000 });

const slug = 'siap-jual-di-bazar-akhir-tahun';

test('a draw, from its published rules to a stranger who computes it again', async ({ browser, server }) => {
  const base = server.url;
  const owner = await citizen(browser, base);
  let status = '';

  await test.step('the page says how places are given; an applicant reads the own number of lists', async () => {
    await visit(owner, `/program/${slug}`);
    await expect(owner.locator('#pilih')).toContainText('dibagi lewat undian terbuka');
    await visit(owner, `/undian/${slug}-1`);
    await expect(owner.getByRole('heading', { level: 1 })).toContainText('sudah disegel');
    await owner.goto('/saya/masuk');
    await owner.locator('main input[type=tel]').fill('0812-3456-7890');
    await owner.locator('main form button[type=submit]').first().click();
    await owner.locator('main input[name=kode]').fill(await arrivedCode(base));
    await owner.locator('main form button[type=submit]').first().click();
    await visit(owner, '/saya/pengajuan');
    await owner.getByRole('link', { name: 'Siap jual di bazar akhir tahun' }).first().click();
    status = new URL(owner.url()).pathname;
    await usable(owner);
    await expect(owner.locator('main')).toContainText(/Nomor Anda ada di \d+ dari 1\.000 daftar/);
    await expect(owner.locator('main')).toContainText('Salah? Ajukan keberatan sampai');
    await visit(owner, `${status}/keberatan`);
  });

  const training = await officer(browser, base, 'pelatihan');
  const head = await officer(browser, base, 'kepala');
  await test.step('on its day an officer who did not seal writes the dice, and the head decides', async () => {
    await training.goto('/kerja/seleksi');
    await training.getByRole('link', { name: 'Siap jual di bazar akhir tahun' }).click();
    await training.getByRole('link', { name: 'Undian', exact: true }).click();
    await usable(training);
    const draw = new URL(training.url()).pathname;
    await training.getByLabel('Angka pada tiga dadu').fill('417');
    await training.getByLabel('Disaksikan oleh').fill('Dua wakil forum UMKM');
    await training.getByRole('button', { name: 'Buka segel dan undi' }).click();
    await expect(training.locator('main')).toContainText('Sebelum hari itu tidak bisa dilaksanakan');
    await pass(head, 'satu hari', 'satu hari');
    await training.goto(draw);
    await training.getByLabel('Angka pada tiga dadu').fill('417');
    await training.getByLabel('Disaksikan oleh').fill('Dua wakil forum UMKM');
    await training.getByRole('button', { name: 'Buka segel dan undi' }).click();
    await expect(training.locator('main')).toContainText(/Daftar \d{3} terundi/);
    await usable(training);
    expect((await training.request.get(`${draw}/berita-acara.pdf`)).headers()['content-type']).toBe('application/pdf');
    await visit(head, draw.replace('undian', 'tetapkan'));
    await head.getByRole('button', { name: /^Ya, tetapkan 12 peserta/ }).click();
    await usable(head);
  });

  await test.step('anyone, in another browser, computes the same list', async () => {
    const anyone = await citizen(browser, base, { script: true });
    await visit(anyone, `/program/${slug}`);
    await expect(anyone.locator('main')).toContainText('12 terpilih untuk 12 tempat');
    await anyone.getByRole('link', { name: 'Lihat hasil undian dan hitung ulang' }).click();
    await anyone.getByRole('button', { name: 'Hitung ulang di peramban ini' }).click();
    await expect(anyone.locator('[data-answer]')).toContainText('Sama. Segel cocok');
    await expectNoSideways(anyone);
    await usable(anyone);
    await visit(owner, status);
    await expect(owner.locator('main')).toContainText(/Daftar \d{3} terundi\. Nomor Anda (tidak )?ada di daftar itu/);
  });
});

test('choosing by points shows how each group fares, moves with two officers, and is published', async ({
  browser,
  server,
}) => {
  const programme = await officer(browser, server.url, 'program');
  const training = await officer(browser, server.url, 'pelatihan');
  const head = await officer(browser, server.url, 'kepala');
  await pass(head, 'satu hari', 'satu hari');

  await programme.goto('/kerja/seleksi');
  await programme.getByRole('link', { name: /Jualan lewat HP/ }).click();
  const list = new URL(programme.url()).pathname;
  await expect(programme.getByRole('heading', { name: 'Keadilan' })).toBeVisible();
  await expect(programme.locator('main')).toContainText(/Perlu perhatian|Seimbang/);
  await visit(programme, `${list}/pembanding`);
  await expect(programme.locator('main')).toContainText('Peluang terendah');

  await test.step('a place is moved with a reason, and a second officer confirms', async () => {
    await programme.goto(list);
    await programme.locator('main').getByRole('link', { name: 'Naikkan' }).first().click();
    await usable(programme);
    await programme.locator('main input[name=alasan]').first().check();
    await programme.locator('main [name=catatan]').fill('Foto produk yang dikirim memang miliknya.');
    await programme.getByRole('button', { name: 'Usulkan perpindahan' }).click();
    await visit(training, list);
    await training.getByRole('button', { name: 'Sahkan perpindahan' }).click();
    await expect(training.locator('main')).toContainText('Disahkan');
  });

  await test.step('the head decides, and the public reads counts and no names', async () => {
    await visit(head, `${list}/tetapkan`);
    await head.getByRole('button', { name: /^Ya, tetapkan/ }).click();
    const anyone = await citizen(browser, server.url);
    await visit(anyone, '/program/jualan-lewat-hp-pemasaran-digital');
    await expect(anyone.locator('#hasil')).toBeVisible();
    await expect(anyone.locator('main')).toContainText('Nilai batas:');
  });
});
