import { fileTypeFromBuffer } from 'file-type';
import type { Ctx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { isId } from '#platform/page-address.ts';
import { Refusal } from '#platform/refusal.ts';
import { m } from '#words';
import { checkPdf } from './document.ts';
import { type FileKind, findFile, insertFile, type StoredFile } from './file.store.ts';
import { refuse } from './files.refusals.ts';
import { keepBytes, readKept } from './folder.ts';
import { type DrawnPhoto, drawPhoto, type PhotoSize } from './photo.ts';
import { redrawPicture } from './picture.ts';

export { useFilesFolder } from './folder.ts';
export type { PhotoSize } from './photo.ts';
export { looksDark } from './picture.ts';
export type { FileKind, StoredFile };

/** The largest file taken from a sender, before it is made smaller here. */
export const MOST_BYTES_SENT = 8 * 2 ** 20;

/** What was sent; a form's `File` is one. */
export interface Upload {
  name: string;
  size: number;
  arrayBuffer: () => Promise<ArrayBuffer>;
}

/** Which kinds a question takes, and the form's field for what is wrong with the file. */
export interface Taken {
  allow: readonly FileKind[];
  field?: string;
}

const KINDS = new Map<string, FileKind>([
  ['image/jpeg', 'picture'],
  ['image/png', 'picture'],
  ['image/webp', 'picture'],
  ['image/gif', 'picture'],
  ['image/avif', 'picture'],
  ['application/pdf', 'pdf'],
]);

export const mediaTypeOf: Record<FileKind, string> = { picture: 'image/webp', pdf: 'application/pdf' };

/**
 * Stores a file someone sent, judged by its content and never by its name: pictures are redrawn without their hidden
 * facts, PDFs kept as they are. Within a transaction the row vanishes with it; bytes without a row do no harm.
 * @throws Refusal file-none, file-empty, file-too-big (8 MB), file-wrong-type, file-locked, file-broken.
 */
export async function storeFile(ctx: Ctx, upload: Upload | undefined, { allow, field }: Taken): Promise<StoredFile> {
  const { kind, kept } = await beside(field, () => taken(upload, allow));
  const file = {
    id: newId(),
    sha256: await keepBytes(kept),
    kind,
    bytes: kept.length,
    name: cleanName(upload?.name ?? ''),
  };
  await insertFile(ctx, file);
  return file;
}

/**
 * A stored file with its bytes. Whether this reader may see it is the room's to decide before: a file belongs to a record.
 * @throws Refusal file-unknown (404) for an unknown, malformed or other city's id.
 */
export async function getFile(ctx: Ctx, id: string): Promise<StoredFile & { mediaType: string; content: Uint8Array }> {
  const file = isId(id) ? await findFile(ctx, id) : undefined;
  if (!file) throw refuse('file-unknown');
  return { ...file, mediaType: mediaTypeOf[file.kind], content: await readKept(file.sha256) };
}

/**
 * Keeps a photo that pages will show, in every size they need; its row is the room's own. Bytes without a row do no harm.
 * @throws Refusal file-none, file-empty, file-too-big (8 MB), file-wrong-type, file-broken.
 */
export async function keepPhoto(upload: Upload | undefined, field?: string): Promise<DrawnPhoto> {
  return beside(field, async () => drawPhoto((await judged(upload, ['picture'])).bytes));
}

/** The bytes of one size of a kept photo. */
export const readPhoto = (size: Pick<PhotoSize, 'sha256'>): Promise<Uint8Array> => readKept(size.sha256);

async function taken(upload: Upload | undefined, allow: readonly FileKind[]) {
  const { kind, bytes } = await judged(upload, allow);
  if (kind === 'picture') return { kind, kept: await redrawPicture(bytes) };
  checkPdf(bytes);
  return { kind, kept: bytes };
}

/** A file's bytes and what they are, by content. */
async function judged(upload: Upload | undefined, allow: readonly FileKind[]) {
  if (!upload || (upload.name === '' && upload.size === 0)) throw refuse('file-none');
  if (upload.size === 0) throw refuse('file-empty');
  if (upload.size > MOST_BYTES_SENT) throw refuse('file-too-big');
  const bytes = new Uint8Array(await upload.arrayBuffer());
  const found = await fileTypeFromBuffer(bytes);
  const kind = KINDS.get(found?.mime ?? '');
  if (!kind || !allow.includes(kind)) throw refuse('file-wrong-type', { allowed: allow.map(wordOf).join(', ') });
  return { kind, bytes };
}

const wordOf = (kind: FileKind): string =>
  kind === 'pdf' ? m.platform_file_kind_pdf() : m.platform_file_kind_picture();

/** Lets a refusal stand beside the form's field. */
async function beside<T>(field: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || field === undefined) throw error;
    throw new Refusal({ code: error.code, status: error.status, text: error.text, field });
  }
}

/** The last part of a name, without signs that hide or steer, short enough for a table. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return Array.from(plain).slice(-120).join('') || 'berkas';
}
