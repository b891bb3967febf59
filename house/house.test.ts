import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import rooms from './rooms.json' with { type: 'json' };
import { isTest, roomFolders, type SourceFile, sourceFiles, standingRooms } from './tree.ts';

const files = sourceFiles();
const pathsWhere = (wrong: (file: SourceFile) => boolean) => files.filter(wrong).map(({ path }) => path);

describe('every file', () => {
  it('has at most 300 lines', () => {
    const long = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it('is named in kebab-case, after what it holds', () => {
    const vague = /^(utils?|helpers?|common|types|services?|misc|shared)$/;
    const wrong = ({ path }: SourceFile) =>
      !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(basename(path)) ||
      path.split('/').some((part) => vague.test(basename(part, extname(part))));
    expect(pathsWhere(wrong)).toEqual([]);
  });

  it('switches off no check and leaves nothing for later', () => {
    const switchedOff = /@ts-(ignore|expect-error|nocheck)|biome-ignore|\b(TODO|FIXME)\b/;
    expect(pathsWhere(({ path, text }) => !path.startsWith('house/') && switchedOff.test(text))).toEqual([]);
  });

  it('singles out or skips no test', () => {
    const skipped = /\b(it|test|describe)\.(skip|only|todo|fixme)\b/;
    expect(
      pathsWhere(({ path, text }) => isTest(path) && path !== 'house/house.test.ts' && skipped.test(text)),
    ).toEqual([]);
  });
});

describe('every room', () => {
  const standing = standingRooms(files);

  it('is listed in rooms.json', () => {
    const listed = rooms.rooms.map(({ name }) => name);
    expect(roomFolders().filter((name) => !listed.includes(name))).toEqual([]);
  });

  it.each(standing.map(({ name }) => name))('%s has a README and a door', (name) => {
    expect(existsSync(`src/rooms/${name}/README.md`)).toBe(true);
    expect(existsSync(`src/rooms/${name}/index.ts`)).toBe(true);
  });

  it.each(standing)('$name: each use case is met by a test', ({ files: own, useCases }) => {
    const tests = [...own, ...files.filter(({ path }) => path.startsWith('tests/'))].filter(({ path }) => isTest(path));
    const untested = useCases.filter(({ name }) => !tests.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text)));
    expect(untested.map(({ file }) => file.path)).toEqual([]);
  });

  it.each(standing)('$name: each use case asks whether the actor may', ({ useCases }) => {
    const open = useCases.filter(({ file }) => !/\ballow\(/.test(file.text));
    expect(open.map(({ file }) => file.path)).toEqual([]);
  });

  it.each(standing)('$name: each permission has rows in its matrix test', ({ files: own, permissions }) => {
    const matrix = own.filter(({ path }) => /\/tests\/.*permissions.*\.test\.ts$/.test(path)).map(({ text }) => text);
    const missing = permissions.filter((permission) => !matrix.some((text) => text.includes(`'${permission}'`)));
    expect(missing).toEqual([]);
  });

  it('decides from the context alone: no clock and no chance below a page', () => {
    const world = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(/;
    const wrong = ({ path, text }: SourceFile) =>
      path.startsWith('src/rooms/') && !isTest(path) && !path.includes('/client/') && world.test(text);
    expect(pathsWhere(wrong)).toEqual([]);
  });

  it('keeps pages to 150 lines and use cases to 80', () => {
    const lines = (file: SourceFile) => file.text.split('\n').length - 1;
    const pages = pathsWhere((file) => file.path.endsWith('.page.tsx') && lines(file) > 150);
    const useCases = standing.flatMap((room) => room.useCases).filter(({ file }) => lines(file) > 80);
    expect([...pages, ...useCases.map(({ file }) => file.path)]).toEqual([]);
  });

  it('catches nothing in use cases, stores and pages except a named constraint of the database', () => {
    const place = /^src\/rooms\/[^/]+\/([^/]+|pages\/.+)\.tsx?$/;
    const wrong = ({ path, text }: SourceFile) =>
      place.test(path) && /\bcatch\b/.test(text) && !/\bconstraint\b/.test(text);
    expect(pathsWhere(wrong)).toEqual([]);
  });
});
