import { refuse } from './file-refusals.ts';
import type { Package } from './unzip.ts';
import { elementsOf } from './xml.ts';

/** How the numbers of a cell style are to be read: as a day, or as digits filled up with zeros to a width (NIB, NIK). */
export type NumberForm = { kind: 'number' } | { kind: 'date' } | { kind: 'padded'; width: number };

export type Workbook = {
  sheets: { name: string; part: string; hidden: boolean }[];
  date1904: boolean;
  forms: NumberForm[];
};

/** Sheets in their order, the day count's start, and the number form of each cell style (ECMA-376 part 1, §18.2 and §18.8). */
export async function readWorkbook(zip: Package): Promise<Workbook> {
  const workbook = await zip.text('xl/workbook.xml');
  if (workbook === null) throw refuse('file-damaged');
  const targets = new Map<string, string>();
  for (const { name, attributes } of elementsOf((await zip.text('xl/_rels/workbook.xml.rels')) ?? '<none/>'))
    if (name === 'Relationship') targets.set(attributes.Id ?? '', partName(attributes.Target ?? ''));

  const sheets: Workbook['sheets'] = [];
  let date1904 = false;
  for (const { name, attributes } of elementsOf(workbook)) {
    if (name === 'workbookPr') date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
    if (name !== 'sheet') continue;
    const part = targets.get(
      attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '',
    );
    // Chart sheets have no rows.
    if (part?.includes('worksheets/'))
      sheets.push({ name: attributes.name ?? '', part, hidden: (attributes.state ?? 'visible') !== 'visible' });
  }
  return { sheets, date1904, forms: numberForms((await zip.text('xl/styles.xml')) ?? '<none/>') };
}

const partName = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

function numberForms(styles: string): NumberForm[] {
  const codes = new Map<number, string>();
  const forms: NumberForm[] = [];
  let inCellFormats = false;
  for (const { name, attributes } of elementsOf(styles)) {
    if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    if (name === 'cellStyleXfs' || name === 'cellStyles' || name === 'dxfs') inCellFormats = false;
    if (name === 'cellXfs') inCellFormats = true;
    if (name === 'xf' && inCellFormats) forms.push(formOf(Number(attributes.numFmtId ?? 0), codes));
  }
  return forms;
}

/** Built-in day formats are 14–17 and 22, and the local ones 27–36 and 50–58; others are known by the letters d and y in their code. */
function formOf(id: number, codes: Map<number, string>): NumberForm {
  const code = codes.get(id);
  if (code === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
      ? { kind: 'date' }
      : { kind: 'number' };
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';')[0] ?? '';
  if (/^0{5,}$/.test(bare)) return { kind: 'padded', width: bare.length };
  return /[dy]/i.test(bare) && !/[#0?]/.test(bare) ? { kind: 'date' } : { kind: 'number' };
}
