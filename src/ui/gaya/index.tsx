import { type Context, Hono } from 'hono';
import { faultPage, forbiddenPage, notFoundPage, offlinePage, refusalPage } from '../error-pages.tsx';
import { Icon, iconNames } from '../icons.tsx';
import { SideList } from '../layout/side-list.tsx';
import { type Page, renderPage } from '../page.tsx';
import { exampleChrome } from './example-office.ts';
import { FieldsExample, QuestionExample, wrongAnswers } from './field-examples.tsx';
import { ConfirmExample, OwnerExample, VerdictExample } from './owner-examples.tsx';
import { CallExample, HomeExample, ProgrammeExample } from './public-examples.tsx';
import { DashboardExample, QueueAside, QueueExample } from './queue-examples.tsx';
import { CompareExample, RecordExample, RegistryExample, SelectionExample } from './staff-examples.tsx';

const staff = (title: string, more: Partial<Page> = {}): Page => ({ layout: 'staff', title, ...more });

const wrongChoice = {
  values: { jual: 'lain' },
  errors: [{ name: 'lain', message: 'Tulis apa yang Anda jual. Contoh: tanaman hias.' }],
};

function IconsExample() {
  return (
    <ul class="b-columns">
      {iconNames.map((name) => (
        <li class="b-with-icon">
          <Icon name={name} />
          {name}
        </li>
      ))}
    </ul>
  );
}

const home = (c: Context) => renderPage(c, { layout: 'public', title: 'Gaya', wide: true }, <HomeExample />);

/** The style page: every component in each of its states, inside the frame it will stand in. Development only. */
export const gayaRoutes = new Hono()
  .use('/gaya/*', async (c, next) => {
    c.set('chrome', exampleChrome(c));
    await next();
  })
  .get('/gaya', home)
  .get('/gaya/program', (c) => renderPage(c, { layout: 'public', title: 'Program' }, <ProgrammeExample />))
  .get('/gaya/panggilan', (c) => {
    const back = { href: '/gaya/program', label: 'Semua program' };
    return renderPage(c, { layout: 'public', title: 'Kemasan produk', back, wide: true }, <CallExample />);
  })
  .get('/gaya/isian', (c) => {
    const messages: Page['messages'] = [
      { tone: 'good', text: 'Jawaban tersimpan.', next: { href: '/gaya', label: 'Lihat status' } },
      { tone: 'warn', text: 'Nomor HP belum dicek.' },
      { tone: 'bad', text: '2 foto tidak terkirim.' },
    ];
    return renderPage(c, { layout: 'question', title: 'Isian', messages }, <FieldsExample c={c} />);
  })
  .get('/gaya/salah', (c) => {
    const page: Page = { layout: 'question', title: 'Isian', errors: wrongAnswers.errors, status: 200 };
    return renderPage(c, page, <FieldsExample c={c} {...wrongAnswers} />);
  })
  .get('/gaya/pertanyaan', (c) => {
    const wrong = c.req.query('salah') ? wrongChoice : undefined;
    const back = { href: '/gaya', label: 'Kembali' };
    return renderPage(
      c,
      {
        layout: 'question',
        title: 'Apa yang Anda jual?',
        service: 'Daftar kemasan produk',
        back,
        errors: wrong?.errors,
      },
      <QuestionExample c={c} {...wrong} />,
    );
  })
  .get('/gaya/pemilik', (c) => renderPage(c, { layout: 'owner', title: 'Pemilik' }, <OwnerExample />))
  .get('/gaya/sertifikat', (c) => renderPage(c, { layout: 'question', title: 'Sertifikat' }, <VerdictExample />))
  .get('/gaya/yakin', (c) => renderPage(c, { layout: 'question', title: 'Cabut sertifikat' }, <ConfirmExample c={c} />))
  .get('/gaya/ikon', (c) => renderPage(c, { layout: 'public', title: 'Ikon' }, [<h1>Ikon</h1>, <IconsExample />]))
  .get('/gaya/tidak-ada', notFoundPage)
  .get('/gaya/bukan-peran', (c) => forbiddenPage(c))
  .get('/gaya/rusak', (c) => faultPage(c, '0193-4F7K'))
  .get('/gaya/ditolak', (c) => refusalPage(c, 409, 'Daftar peserta sudah dikunci pada Kamis, 3 Desember.'))
  .get('/gaya/luring', offlinePage)
  .get('/gaya/kerja/registri', (c) => renderPage(c, staff('Registri'), <RegistryExample c={c} />))
  .get('/gaya/kerja/usaha', (c) => {
    const breadcrumb = [{ href: '/gaya/kerja/registri', label: 'Registri' }];
    return renderPage(c, staff('Tenun Marni', { breadcrumb, current: '/gaya/kerja/registri' }), <RecordExample />);
  })
  .get('/gaya/kerja/seleksi', (c) => renderPage(c, staff('Seleksi'), <SelectionExample />))
  .get('/gaya/kerja/duplikat', (c) => renderPage(c, staff('Mungkin sama'), <CompareExample c={c} />))
  .get('/gaya/kerja/dasbor', (c) => renderPage(c, staff('Dasbor'), <DashboardExample />))
  .get('/gaya/kerja/menu', (c) =>
    renderPage(c, staff('Menu'), [<h1>Menu</h1>, <SideList chrome={exampleChrome(c)} label="Menu" />]),
  )
  .get('/gaya/kerja', (c) => c.redirect('/gaya/kerja/saya'))
  .get('/gaya/kerja/saya', (c) => renderPage(c, staff('Pekerjaan saya', { aside: <QueueAside /> }), <QueueExample />));
