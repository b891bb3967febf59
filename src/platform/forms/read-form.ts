import type { Context } from 'hono';

/** What was typed, as it came: one text per field, several for checkboxes of one name. */
export type FormValues = Record<string, string | string[]>;

export interface SentForm {
  values: FormValues;
  files: Record<string, File[]>;
  key: unknown;
}

// Control characters and the marks that reorder text: they can hide what a name really says.
const UNSEEN = /(?![\n\r\t])[\p{Cc}\p{Bidi_Control}\uFEFF]/gu;

const clean = (text: string): string => text.replace(UNSEEN, '').replace(/\r\n?/g, '\n').normalize('NFC');

/** The only place where raw form input is read. Text is cleaned of unseen signs; nothing else is judged here. */
export async function readForm(c: Context): Promise<SentForm> {
  const body = await c.req.parseBody({ all: true });
  const form: SentForm = { values: {}, files: {}, key: body._kunci };
  for (const [name, sent] of Object.entries(body)) {
    if (name === '_kunci' || name === '__proto__') continue;
    const parts = Array.isArray(sent) ? sent : [sent];
    const texts = parts.filter((part): part is string => typeof part === 'string').map(clean);
    const files = parts.filter((part): part is File => part instanceof File && part.name !== '');
    if (texts.length > 0) form.values[name] = texts.length === 1 ? (texts[0] as string) : texts;
    if (files.length > 0) form.files[name] = files;
  }
  joinDays(form.values);
  return form;
}

/**
 * A date field sends three boxes, `mulai-tanggal`, `mulai-bulan`, `mulai-tahun`; the schema reads one day `mulai`,
 * 'YYYY-MM-DD'. What is not a day stays wrong in the joined text, so that the schema says so; three empty boxes give ''.
 */
function joinDays(values: FormValues): void {
  for (const name of Object.keys(values)) {
    const field = /^(.+)-tanggal$/.exec(name)?.[1];
    if (!field || !(`${field}-bulan` in values) || !(`${field}-tahun` in values)) continue;
    const [day, month, year] = ['tanggal', 'bulan', 'tahun'].map((part) => textOf(values, `${field}-${part}`).trim());
    values[field] = day || month || year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : '';
  }
}

/** One text of a form, '' when it was not sent. */
export function textOf(values: FormValues, name: string): string {
  const value = values[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
