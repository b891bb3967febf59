import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { packageRoot } from '#platform/paths.ts';
import { drawableText, mapTexts, type Sheet, withoutMarks } from '#platform/pdf/drawable.ts';
import { readCharacters } from '#platform/pdf/glyphs.ts';
import { packPdf } from '#platform/pdf/pack.ts';

/** One document to set. `emblem` is the office's picture, read by the template as `/emblem`. */
export interface TypesetJob {
  template: string;
  sheet: Sheet;
  emblem?: Uint8Array;
  /** Read as `/picture-0`, `/picture-1`, … */
  pictures?: readonly Uint8Array[];
  /** A drawing (SVG, letters as outlines) of the first page instead of a PDF. */
  picture?: boolean;
}

/** The finished file with the process's memory after it, or what went wrong. */
export type TypesetAnswer = { file: Uint8Array; pages: number; rss: number } | { fault: string };

// Templates may read the design tokens, so the whole source tree is their workspace; data come as files that exist only here.
const workspace = join(packageRoot(), 'src');
const fontFolder = join(workspace, 'platform/pdf/fonts');
const fonts = readdirSync(fontFolder)
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => readFileSync(join(fontFolder, name)));
const characters = new Set(fonts.flatMap((font) => [...readCharacters(font)]));
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });

function typeset(job: TypesetJob, sheet: Sheet): { file: Buffer; pages: number } {
  compiler.resetShadow();
  compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(JSON.stringify(sheet)));
  if (job.emblem) compiler.mapShadow(join(workspace, 'emblem'), Buffer.from(job.emblem));
  for (const [at, picture] of (job.pictures ?? []).entries())
    compiler.mapShadow(join(workspace, `picture-${at}`), Buffer.from(picture));
  const compiled = compiler.compile({
    mainFilePath: join(workspace, 'platform/pdf/templates', `${job.template}.typ`),
    resetRead: true,
  });
  const error = compiled.takeError();
  if (error || !compiled.result) throw new Error(error ? inWords(compiler.fetchDiagnostics(error)) : 'nothing was set');
  const file = job.picture
    ? Buffer.from(compiler.plainSvg(compiled.result))
    : packPdf(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }));
  return { file, pages: compiled.result.numOfPages };
}

interface Diagnostic {
  message: string;
  path: string;
  range: { start: { line: number } } | null;
}

const inWords = (diagnostics: Diagnostic[]): string =>
  diagnostics
    .map(({ message, path, range }) => `${basename(path)}:${(range?.start.line ?? 0) + 1} ${message}`)
    .join('; ');

/** PDF/UA needs every sign drawn; where marks of two scripts meet in one sign, the marks are given up. */
function typesetDrawable(job: TypesetJob) {
  const sheet = mapTexts(job.sheet, (text) => drawableText(text, characters));
  try {
    return typeset(job, sheet);
  } catch (error) {
    if (!String(error).includes('could not be displayed')) throw error;
    return typeset(job, mapTexts(sheet, withoutMarks));
  }
}

parentPort?.on('message', (job: TypesetJob) => {
  let answer: TypesetAnswer;
  try {
    const { file, pages } = typesetDrawable(job);
    compiler.evictCache(0);
    answer = { file: new Uint8Array(file), pages, rss: process.memoryUsage.rss() };
  } catch (error) {
    answer = { fault: `${job.template}: ${error instanceof Error ? error.message : String(error)}` };
  }
  parentPort?.postMessage(answer);
});
