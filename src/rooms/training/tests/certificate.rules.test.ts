import { describe, expect, it } from 'vitest';
import { calmName, codeInGroups, lacking, makeCode, numberText, readCode } from '../certificate.rules.ts';

describe('who has earned a certificate', () => {
  const record = (hoursPresent: number, hours: number, testedAfter = false) => ({
    hoursPresent,
    hours,
    sessionsPresent: 0,
    sessions: 0,
    testedAfter,
  });

  it.each([
    [8, 10, 0.8, true],
    [7, 10, 0.8, false],
    // 0.8 × 35 is 28.000000000000004 in floating point: whoever was there 28 of 35 hours has exactly 80%.
    [28, 35, 0.8, true],
    [27, 35, 0.8, false],
    [57, 100, 0.57, true],
    [29, 50, 0.58, true],
    [10, 10, 1, true],
    [9, 10, 1, false],
    [0, 10, 0, true],
    [0, 0, 0.8, false],
  ])('%i of %i hours where %f is asked: %s', (present, hours, minAttendance, earned) => {
    expect(lacking(record(present, hours), { minAttendance, testRequired: false }).length === 0).toBe(earned);
  });

  it('counts hours and not sessions, and asks the test after where the call does', () => {
    const rule = { minAttendance: 0.8, testRequired: true };
    expect(lacking(record(10, 10, true), rule)).toEqual([]);
    expect(lacking(record(10, 10, false), rule)).toEqual(['test']);
    expect(lacking(record(1, 10, false), rule)).toEqual(['attendance', 'test']);
  });
});

describe('numbers and codes', () => {
  it("follow the office's pattern", () => {
    expect(numberText('{n}/DKUKM/{roman}/{year}', 36, '2026-09-14')).toBe('0036/DKUKM/IX/2026');
    expect(numberText('421/{n}/{year}', 12_345, '2027-12-01')).toBe('421/12345/2027');
    expect(numberText('{n}-{n}', 1, '2026-01-31')).toBe('0001-0001');
  });

  it('are ten signs that cannot be read for one another', () => {
    const picks: number[] = [];
    const code = makeCode((below) => {
      picks.push(below);
      return picks.length % below;
    });
    expect(code).toHaveLength(10);
    expect(picks.every((below) => below === 30)).toBe(true);
    const all = Array.from({ length: 30 }, (_, at) => makeCode(() => at)[0]).join('');
    expect(new Set(all).size).toBe(30);
    expect(all).not.toMatch(/[0O1IB8]/);
  });

  it.each([
    ['k7qm 2xwp d4', 'K7QM2XWPD4'],
    ['K7QM-2XWP-D4', 'K7QM2XWPD4'],
    [' K7QM2XWPD4\n', 'K7QM2XWPD4'],
    ['K7QM2XWPD', undefined],
    ['K7QM2XWPD44', undefined],
    ['K7QM2XWPB8', undefined],
    ['', undefined],
    ['ΚK7QM2XWPD', undefined],
    ["' OR 1=1--", undefined],
  ])('read %j as %s', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });

  it('are printed in groups of four', () => {
    expect(codeInGroups('K7QM2XWPD4')).toBe('K7QM 2XWP D4');
  });
});

describe('a name in capitals', () => {
  it.each([
    ['MARNI BR. SITEPU', 'Marni Br. Sitepu'],
    ["NURHAYATI (IBU 'ATI)", "Nurhayati (Ibu 'ati)"],
    ['SITI-AISYAH', 'Siti-Aisyah'],
    ['Marni Br. Sitepu', undefined],
    ['ANI', undefined],
    ['', undefined],
  ])('%j is offered as %j', (name, calm) => {
    expect(calmName(name)).toBe(calm);
  });
});
