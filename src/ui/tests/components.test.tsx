import type { Child } from 'hono/jsx';
import { expect, test } from 'vitest';
import { readable } from '#tests/visitor.ts';
import {
  ApplicationTag,
  CallList,
  Compare,
  CutOff,
  DataTable,
  Facts,
  FairnessBars,
  ListSummary,
  Paging,
  qrPath,
  ScoreBar,
  Seats,
  Stepper,
  StepsSquares,
  TaskList,
  Timeline,
  tagStates,
  WeightsStrip,
  whatsappHref,
} from '#ui/index.ts';

const html = (node: Child) => readable(String(node));

test('every state of a fixed set has a word and an icon of its own shape', () => {
  const shown = tagStates.application.map((state) => html(<ApplicationTag state={state} />));
  const shapes = shown.map((tag) => /<path d="([^"]+)"/.exec(tag)?.[1]);
  expect(new Set(shapes).size).toBe(shown.length);
  for (const tag of shown) expect(tag).toMatch(/<\/svg>[A-Z][a-z ]+<\/span>$/);
});

test('seats: one square each, taken first, beside the words; above 60 only the words', () => {
  const shown = html(<Seats free={12} total={40} />);
  expect(shown).toContain('<b class="b-tabular">12</b> dari 40 tempat masih ada');
  expect(shown).toContain('class="b-taken" d="M0 5h238M0 17h94"');
  expect(shown).toContain('class="b-free" d="M96 17h142"');
  expect(html(<Seats free={3} total={61} />)).not.toContain('<svg');
  expect(html(<Seats free={-2} total={10} />)).toContain('>0</b>');
});

test('a call that closes within two days is gold; one that cannot be applied for has a word and no day', () => {
  const call = { kind: { icon: 'training' as const, text: 'Pelatihan' }, title: 'A', href: '/a' };
  const row = (day: string) => html(<CallList calls={[{ ...call, box: { day, today: '2026-11-24' } }]} />);
  expect(row('2026-11-26')).toContain('b-day__box--soon');
  expect(row('2026-11-27')).not.toContain('b-day__box--soon');
  expect(row('2026-11-23')).not.toContain('b-day__box--soon');
  const off = html(<CallList calls={[{ ...call, box: { word: 'tunda', icon: 'pause' } }]} />);
  expect(off).toContain('b-day__box--off');
  expect(off).not.toContain('<time');
});

test('what is unknown says so, and each change link names its fact', () => {
  const shown = html(
    <Facts
      facts={[
        { label: 'NIB', change: '/ubah' },
        { label: 'Pekerja', value: 0 },
      ]}
    />,
  );
  expect(shown).toContain('Tidak diisi');
  expect(shown).toContain('Ubah<span class="b-hidden"> NIB</span>');
  expect(shown).toContain('<dd>0</dd>');
});

test('a task that cannot start yet is no link and says what is first', () => {
  const shown = html(<TaskList tasks={[{ label: 'Alamat', href: '/x', status: 'blocked', blockedBy: 'KTP' }]} />);
  expect(shown).not.toContain('<a ');
  expect(shown).toContain('Selesaikan dulu: KTP');
});

test('the step is in words as well as in the bar', () => {
  const shown = html(<Stepper step={4} of={9} />);
  expect(shown).toContain('Langkah 4 dari 9');
  expect(shown).toContain('width="44.4%"');
});

test('a timeline marks the present step for readers', () => {
  const entries = (['done', 'now', 'later'] as const).map((state) => ({ state, title: state }));
  expect(html(<Timeline entries={entries} />).match(/aria-current="step"/g)).toHaveLength(1);
});

test('seven steps are told as a count, never as colour alone', () => {
  const steps = ['done', 'done', 'under_way', 'none', 'none', 'none', 'none'] as const;
  expect(html(<StepsSquares steps={steps} />)).toContain('aria-label="2 dari 7 langkah"');
});

test('weights and scores keep one order of colours', () => {
  const weights = [30, 25, 20, 15, 10].map((points) => ({ label: `${points}`, points }));
  const strip = html(<WeightsStrip weights={weights} />);
  expect(strip).toContain('<rect class="b-c2" x="30%" width="25%" height="100%"/>');
  const score = html(<ScoreBar points={[30, 25, 18, 15, 10]} />);
  expect(score).toContain('aria-label="Rincian nilai 30, 25, 18, 15, 10"');
  expect(score).toContain('<rect class="b-c0" x="98%" width="2%" height="100%"/>');
});

test('a table is a table also as cards: caption, scopes, roles, sort', () => {
  const shown = html(
    <DataTable
      caption="Dua usaha"
      rows={[
        { id: '1', name: 'A' },
        { id: '2', name: 'B' },
      ]}
      columns={[
        { key: 'nama', head: 'Usaha', card: 'heading', sortable: true, cell: (row) => row.name },
        { key: 'nib', head: 'NIB', card: 'fact', cell: () => 'belum' },
      ]}
      sort={{ key: 'nama', direction: 'ascending' }}
      sortHref={(sort) => `/x?urut=${sort.key}&arah=${sort.direction}`}
      select={{ name: 'pilih', value: (row) => row.id, label: (row) => `Pilih ${row.name}`, chosen: ['2'] }}
      after={(at, width) => at === 0 && <CutOff width={width} title="Batas 1 tempat" />}
    />,
  );
  expect(shown).toContain('<caption>Dua usaha</caption>');
  expect(shown).toContain('aria-sort="ascending"');
  expect(shown).toContain('href="/x?urut=nama&amp;arah=descending"');
  expect(shown).toContain('data-label="NIB"');
  expect(shown).toContain('aria-label="Pilih B" checked=""');
  expect(shown).toContain('colspan="3"');
  expect(shown.match(/role="row"/g)).toHaveLength(4);
});

test('each active filter can be taken away alone', () => {
  const shown = html(<ListSummary count="118 usaha" chips={[{ label: 'Binjai Utara', href: '/x' }]} clear="/y" />);
  expect(shown).toContain('Hapus saringan </span>Binjai Utara');
  expect(shown).toContain('href="/y"');
});

test('paging shows where one is, the ends and the neighbours', () => {
  const shown = html(<Paging page={3} size={50} total={1180} href={(page) => `/x?hal=${page}`} />);
  expect(shown).toContain('101–150 dari 1.180');
  expect(shown).toContain('<b aria-current="page">3</b>');
  expect([...shown.matchAll(/aria-label="Halaman (\d+)"/g)].map((match) => match[1])).toEqual(['1', '2', '4', '24']);
  expect(html(<Paging page={1} size={50} total={0} href={() => ''} />)).toContain('0–0 dari 0');
});

test('equal facts are folded, different ones say "beda" and offer both', () => {
  const shown = html(
    <Compare
      caption="Dua"
      left={{ title: 'Registri' }}
      right={{ title: 'Impor' }}
      facts={[
        { name: 'nama', label: 'Nama', left: 'A', right: 'B', chosen: 'right' },
        { name: 'hp', label: 'HP', left: '1', right: '1' },
      ]}
    />,
  );
  expect(shown.match(/type="radio"/g)).toHaveLength(2);
  expect(shown).toContain('name="nama" value="right" checked=""');
  expect(shown).toContain('beda');
  expect(shown).toContain('1 data sama: HP');
});

test('fairness: counts and percent in text, a flag in words, nothing divided by zero', () => {
  const shown = html(
    <FairnessBars
      title="NIB"
      groups={[
        { label: 'Ada', applied: 78, chosen: 29, all: 0 },
        { label: 'Belum', applied: 0, chosen: 0, all: 0, attention: true },
      ]}
    />,
  );
  expect(shown).toContain('Perlu perhatian');
  expect(shown).toContain('<b>29</b> 37%');
  expect(shown).not.toMatch(/NaN|Infinity/);
});

test('a WhatsApp link opens the office as an international number and never carries more than 500 characters', () => {
  expect(whatsappHref('Halo', '0812-7500-1275')).toBe('https://wa.me/6281275001275?text=Halo');
  expect(decodeURIComponent(whatsappHref('x'.repeat(900))).length).toBeLessThan(530);
});

test('a QR code keeps its quiet zone of four', () => {
  const { path, side } = qrPath('https://berdaya.example/h/K7QM2X');
  const columns = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [Number(x), Number(y), Number(run)]);
  expect(Math.min(...columns.map(([x]) => x as number))).toBe(4);
  expect(Math.max(...columns.map(([x, , run]) => (x as number) + (run as number)))).toBe(side - 4);
});
