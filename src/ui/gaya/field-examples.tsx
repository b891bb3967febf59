import type { Context } from 'hono';
import { Actions, Button, ButtonLink } from '../parts/button.tsx';
import { Checkbox, Checkboxes, PictureChoices, Radios, Select } from '../parts/choices.tsx';
import { CheckAnswers } from '../parts/facts.tsx';
import { TextArea, TextField } from '../parts/field.tsx';
import { FileField } from '../parts/file-field.tsx';
import { type FieldError, Form, type FormValues } from '../parts/form.tsx';
import { Details, Note } from '../parts/messages.tsx';
import { Question } from '../parts/question.tsx';
import { CodeField, DateField, MoneyField, NumberField, PhoneField } from '../parts/special-fields.tsx';

type Props = { c: Context; values?: FormValues; errors?: FieldError[] };

const scale = [
  { value: 'ya', label: 'Sudah punya' },
  { value: 'belum', label: 'Belum punya', hint: 'Kami bantu membuatnya, gratis.' },
  { value: 'tidak-tahu', label: 'Tidak tahu' },
];

const villages = [
  ...['Cengkeh Turi', 'Damai', 'Jati Karya', 'Jati Makmur', 'Kebun Lada', 'Nangka', 'Pahlawan'].map((label) => ({
    value: label,
    label,
    group: 'Binjai Utara',
  })),
  ...['Berngam', 'Kartini', 'Pekan Binjai', 'Satria', 'Tangsi'].map((label) => ({
    value: label,
    label,
    group: 'Binjai Kota',
  })),
];

/** What was typed and is wrong in every field of the page. */
export const wrongAnswers: { values: FormValues; errors: FieldError[] } = {
  values: {
    nama: 'Marni',
    hp: '0812-33',
    omzet: '1.200.000',
    'mulai-tanggal': '31',
    'mulai-bulan': '2',
    'mulai-tahun': '2026',
    cerita: 'Kami',
  },
  errors: [
    { name: 'usaha', message: 'Tulis nama usaha Anda. Belum ada nama? Tulis "belum ada".' },
    { name: 'hp', message: 'Nomor HP belum lengkap. Contoh: 0812 3456 7890' },
    { name: 'mulai', message: 'Tanggal 31 Februari tidak ada. Periksa lagi.' },
    { name: 'nib', message: 'Pilih satu jawaban.' },
    { name: 'foto', message: 'Foto lebih dari 8 MB. Pilih foto lain.' },
  ],
};

/** Every field once. */
export function FieldsExample({ c, values, errors }: Props) {
  const shared = { values, errors };
  return (
    <>
      <h1>Isian</h1>
      <Form c={c} action="/gaya/isian" files trap>
        <TextField name="nama" label="Nama Anda" hint="Seperti di KTP." autocomplete="name" {...shared} />
        <TextField name="usaha" label="Nama usaha" {...shared} />
        <PhoneField name="hp" label="Nomor HP" hint="Untuk kabar lewat WhatsApp." {...shared} />
        <CodeField name="kode" label="Kode 6 angka" hint="Dari pesan WhatsApp terakhir." {...shared} />
        <MoneyField name="omzet" label="Penjualan sebulan" optional {...shared} />
        <NumberField name="pekerja" label="Berapa orang bekerja?" unit="orang" {...shared} />
        <DateField name="mulai" label="Mulai usaha" hint="Kira-kira juga boleh." {...shared} />
        <Radios name="nib" label="Sudah punya NIB?" options={scale} {...shared} />
        <Checkboxes
          name="kebutuhan"
          label="Apa yang Anda perlukan?"
          hint="Boleh lebih dari satu."
          options={[
            { value: 'kemasan', label: 'Kemasan' },
            { value: 'modal', label: 'Modal' },
          ]}
          {...shared}
        />
        <Select name="kelurahan" label="Kelurahan" options={villages} {...shared} />
        <TextArea name="cerita" label="Ceritakan rencana Anda" max={500} optional {...shared} />
        <FileField
          name="foto"
          label="Foto produk"
          kept={[{ id: 'a', name: 'keripik.jpg', bytes: 210_000, removeHref: '/gaya/isian' }]}
          {...shared}
        />
        <Checkbox
          name="setuju"
          label="Boleh kami tampilkan foto produk di katalog?"
          hint="Bisa Anda tarik kapan saja."
          {...shared}
        />
        <Actions>
          <Button>Simpan jawaban</Button>
          <Button tone="secondary">Simpan dulu</Button>
          <ButtonLink tone="danger" href="/gaya/yakin">
            Batalkan pengajuan
          </ButtonLink>
          <a href="/gaya">Kembali</a>
        </Actions>
      </Form>
      <Details summary="Kenapa kami bertanya ini?">
        <p>Agar bantuan sampai ke yang belum pernah dibantu.</p>
      </Details>
      <h2>Periksa jawaban</h2>
      <CheckAnswers
        groups={[
          {
            title: 'Tentang usaha',
            facts: [
              { label: 'Nama usaha', value: 'Tenun Marni', change: '/gaya/isian' },
              { label: 'NIB', change: '/gaya/isian' },
            ],
          },
        ]}
      />
      <Note tone="error">
        <p>Tiga foto belum terkirim.</p>
      </Note>
    </>
  );
}

/** One question with pictures. */
export function QuestionExample({ c, values, errors }: Props) {
  return (
    <Form c={c} action="/gaya/pertanyaan">
      <Question step={4} of={9} later="/gaya">
        <PictureChoices
          question
          name="jual"
          label="Apa yang Anda jual?"
          hint="Pilih yang paling banyak Anda jual. Bisa diubah nanti."
          values={values}
          errors={errors?.filter((error) => error.name === 'jual')}
          options={[
            { value: 'makanan', label: 'Makanan', icon: 'food' },
            { value: 'minuman', label: 'Minuman', icon: 'drink' },
            { value: 'kerajinan', label: 'Kerajinan', icon: 'craft' },
            { value: 'jahit', label: 'Jahit dan pakaian', icon: 'sewing' },
            { value: 'warung', label: 'Warung, toko', icon: 'shop' },
            { value: 'jasa', label: 'Jasa', icon: 'service' },
            {
              value: 'lain',
              label: 'Lainnya',
              reveal: values?.jual === 'lain' && (
                <TextField
                  name="lain"
                  label="Apa yang Anda jual?"
                  hint="Tulis dengan kata Anda sendiri."
                  errors={errors}
                />
              ),
            },
          ]}
        />
      </Question>
    </Form>
  );
}
