import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import rooms from './rooms.json' with { type: 'json' };

/** A file of our own with its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** One room as its folder shows it. */
export interface Room {
  name: string;
  files: SourceFile[];
  /** Use cases by their function's name: a top-level file whose main export is an async function taking the context. */
  useCases: { name: string; file: SourceFile }[];
  /** The names in `<room>.permissions.ts`. */
  permissions: string[];
}

const folders = ['src', 'house', 'scripts', 'tests', 'bench'];

/** Every code file of the project; what machines write (`src/words`) is not ours to judge. */
export function sourceFiles(): SourceFile[] {
  const patterns = [...folders.map((folder) => `${folder}/**/*.{ts,tsx,mjs,cjs,css}`), '*.ts'];
  return globSync(patterns)
    .filter((path) => !path.startsWith('src/words/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

export const isTest = (path: string): boolean => /(^|\/)tests\/|\.test\.tsx?$/.test(path);

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The office's verbs: `score-application.ts` exports `async function scoreApplication(ctx: Ctx, …)`. */
function useCasesOf(room: string, files: SourceFile[]): Room['useCases'] {
  return files.flatMap((file) => {
    const match = new RegExp(`^src/rooms/${room}/([a-z][a-z0-9-]*)\\.ts$`).exec(file.path);
    const name = match?.[1] && camelCase(match[1]);
    const isUseCase = name && new RegExp(`export async function ${name}\\(\\s*ctx: Ctx\\b`).test(file.text);
    return isUseCase ? [{ name, file }] : [];
  });
}

function permissionsOf(room: string, files: SourceFile[]): string[] {
  const file = files.find(({ path }) => basename(path) === `${room}.permissions.ts`);
  return [...(file?.text ?? '').matchAll(/^\s*'([a-z-]+\.[a-z-]+)':/gm)].map((match) => match[1] ?? '');
}

/** The folders below src/rooms. */
export const roomFolders = (): string[] => readdirSync('src/rooms').sort();

/** The rooms that stand, in the order of rooms.json. */
export function standingRooms(files: SourceFile[]): Room[] {
  const present = roomFolders();
  return rooms.rooms
    .map(({ name }) => name)
    .filter((name) => present.includes(name))
    .map((name) => {
      const own = files.filter(({ path }) => path.startsWith(`src/rooms/${name}/`));
      return { name, files: own, useCases: useCasesOf(name, own), permissions: permissionsOf(name, own) };
    });
}
