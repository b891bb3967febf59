import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { describe, expect, test } from 'vitest';
import {
  Checkbox,
  Checkboxes,
  CodeField,
  DateField,
  FileField,
  Form,
  MoneyField,
  NumberField,
  PhoneField,
  PictureChoices,
  Radios,
  Select,
  TextArea,
  TextField,
} from '#ui/index.ts';

const html = (node: Child) => String(node);
const options = [
  { value: 'a', label: 'Satu' },
  { value: 'b', label: 'Dua', hint: 'Kedua' },
];
const errors = [{ name: 'x', message: 'Tulis dulu.' }];

const fields: [string, (props: { name: string; label: string; hint?: string; errors?: typeof errors }) => Child][] = [
  ['TextField', (props) => <TextField {...props} />],
  ['TextArea', (props) => <TextArea {...props} max={10} />],
  ['MoneyField', (props) => <MoneyField {...props} />],
  ['PhoneField', (props) => <PhoneField {...props} />],
  ['CodeField', (props) => <CodeField {...props} />],
  ['NumberField', (props) => <NumberField {...props} unit="orang" />],
  ['DateField', (props) => <DateField {...props} />],
  ['Radios', (props) => <Radios {...props} options={options} />],
  ['Checkboxes', (props) => <Checkboxes {...props} options={options} />],
  ['PictureChoices', (props) => <PictureChoices {...props} options={options} />],
  ['Select', (props) => <Select {...props} options={options} />],
  ['FileField', (props) => <FileField {...props} />],
];

describe.each(fields)('%s', (_, field) => {
  test('has its label, and its first control the id the summary links to', () => {
    const shown = html(field({ name: 'x', label: 'Nama' }));
    expect(shown).toContain('id="f-x"');
    expect(shown).toMatch(/<(label|legend)[^>]*>(<[^>]+>)*Nama/);
    expect(shown).not.toContain('aria-invalid');
  });

  test('says its fault with a word and an icon between hint and control, and the control points at both', () => {
    const shown = html(field({ name: 'x', label: 'Nama', hint: 'Petunjuk', errors }));
    expect(shown).toMatch(/aria-describedby="f-x-hint f-x-salah"/);
    expect(shown.indexOf('id="f-x-hint"')).toBeLessThan(shown.indexOf('id="f-x-salah"'));
    expect(shown.indexOf('id="f-x-salah"')).toBeLessThan(shown.indexOf('id="f-x"'));
    expect(shown).toContain('<span class="b-hidden">Kesalahan: </span>Tulis dulu.');
  });

  test('the fault of another field is not its own', () => {
    const shown = html(field({ name: 'y', label: 'Nama', errors }));
    expect(shown).not.toContain('b-field--error');
  });
});

test('what was typed comes back exactly', () => {
  expect(html(<TextField name="x" label="" values={{ x: ' "O\'Brien" & <i> ' }} />)).toContain(
    'value=" &quot;O&#39;Brien&quot; &amp; &lt;i&gt; "',
  );
  expect(html(<TextArea name="x" label="" values={{ x: 'a\nb' }} />)).toContain('>a\nb</textarea>');
});

test('a value given wins over what was typed before', () => {
  expect(html(<TextField name="x" label="" value="baru" values={{ x: 'lama' }} />)).toContain('value="baru"');
});

test('chosen answers stay chosen', () => {
  const radios = html(<Radios name="x" label="" options={options} values={{ x: 'b' }} />);
  expect(radios).toContain('value="b" checked=""');
  expect(radios).not.toContain('value="a" id="f-x" checked');
  const boxes = html(<Checkboxes name="x" label="" options={options} values={{ x: ['a', 'b'] }} />);
  expect(boxes.match(/checked=""/g)).toHaveLength(2);
  expect(html(<Select name="x" label="" options={options} values={{ x: 'b' }} />)).toContain('value="b" selected=""');
});

test('a consent is off unless it was given', () => {
  expect(html(<Checkbox name="x" label="Setuju" />)).not.toContain('checked');
  expect(html(<Checkbox name="x" label="Setuju" values={{ x: 'ya' }} />)).toContain('checked=""');
});

test('a day known fills the three boxes; a wrong day typed comes back as it was', () => {
  const known = html(<DateField name="x" label="" value="2026-02-05" />);
  expect(known).toContain('name="x-tanggal" value="5"');
  expect(known).toContain('value="2" selected=""');
  expect(known).toContain('name="x-tahun" value="2026"');
  const typed = html(<DateField name="x" label="" values={{ 'x-tanggal': '31', 'x-bulan': '2', 'x-tahun': '26' }} />);
  expect(typed).toContain('name="x-tanggal" value="31"');
  expect(typed).toContain('name="x-tahun" value="26"');
});

test('an amount typed is also said in words', () => {
  const shown = html(<MoneyField name="x" label="" values={{ x: 'Rp 1.200.000' }} />);
  expect(shown).toContain('satu juta dua ratus ribu rupiah');
  expect(shown).toContain('value="Rp 1.200.000"');
});

test('phones fill in the code and the number by themselves', () => {
  expect(html(<CodeField name="x" label="" />)).toContain('autocomplete="one-time-code"');
  expect(html(<PhoneField name="x" label="" />)).toContain('type="tel"');
});

test('a picture field offers the camera only when a fresh photo is needed', () => {
  expect(html(<FileField name="x" label="" />)).not.toContain('capture');
  expect(html(<FileField name="x" label="" capture />)).toContain('capture="environment"');
  const kept = html(<FileField name="x" label="" kept={[{ id: '7', name: 'a.jpg', bytes: 210_000 }]} />);
  expect(kept).toContain('<input type="hidden" name="x-lama" value="7"/>');
  expect(kept).toContain('a.jpg, 210 KB');
});

test('every form has its own key, and a trap where asked', async () => {
  let n = 0;
  const app = new Hono()
    .use(async (c, next) => {
      c.set('formKey', () => `k${++n}`);
      await next();
    })
    .get('/', (c) =>
      c.html(
        <div>
          <Form c={c} action="/a" />
          <Form c={c} action="/b" files trap />
        </div>,
      ),
    );
  const shown = await (await app.request('/')).text();
  expect(shown).toContain('value="k1"');
  expect(shown).toContain('value="k2"');
  expect(shown).toContain('enctype="multipart/form-data"');
  expect(shown).toContain('name="_situs"');
});
