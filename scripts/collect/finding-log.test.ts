import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCodes } from '../../src/model/checks.ts';
import type { Finding } from '../../src/model/finding.ts';
import { type PlacedOrgan, provinceOf } from '../../src/model/records.ts';
import { FindingLog } from './finding-log.ts';
import { byPlace } from './organs/by-place.ts';
import { Spool } from './writing/spool.ts';

const provinces = ['110000', '220000', undefined];
const organs = provinces.flatMap((code) =>
  ['a-b', 'c-d'].map(
    (slug, index): PlacedOrgan => ({
      slug: `${slug}-${code ?? 'x'}`,
      name: slug,
      kind: 'township',
      division: code ? { code: `${Number(code) + index}`, basis: 'stated', evidence: '标题' } : null,
      otherNames: [],
      places: code ? [{ code, name: code, level: 'province' }] : [],
    }),
  ),
);
const codes = [...checkCodes.slice(0, 3), 'label.unknown'];
const added = fc.record({
  organ: fc.constantFrom(...organs),
  year: fc.constantFrom(2019, 2020, 2021),
  findings: fc.array(
    fc.record({ code: fc.constantFrom(...codes), severity: fc.constantFrom('warning', 'note') }),
    { maxLength: 3 },
  ),
});

test('findings come back by year, province and organ, whenever they came', () => {
  fc.assert(
    fc.property(fc.array(added, { maxLength: 30 }), fc.integer({ min: 0, max: 4 }), (reports, most) => {
      const all = reports.flatMap(({ organ, year, findings }, index) =>
        findings.map((finding, nth) => ({
          organ,
          year,
          finding: { ...finding, message: `${index} ${nth}` } as Finding,
        })),
      );
      const spool = new Spool();
      const log = new FindingLog(spool);
      for (const [index, { organ, year, findings }] of reports.entries()) {
        const messages = findings.map((finding, nth) => ({ ...finding, message: `${index} ${nth}` }));
        log.add(organ, year, messages as Finding[]);
      }
      const parts = log.parts();
      expect(parts.map(({ year, province }) => `${9999 - year}/${province}`)).toEqual(
        [...new Set(reports.map(({ organ, year }) => `${9999 - year}/${provinceOf(organ)}`))].sort(),
      );
      for (const part of parts) {
        const inPart = all
          .filter(({ organ, year }) => year === part.year && provinceOf(organ) === part.province)
          .toSorted((one, other) => byPlace(one.organ, other.organ))
          .map(({ organ, finding }) => ({ organ, finding }));
        expect(log.readAll(part)).toEqual(inPart);
        for (const code of codes) {
          const failing = inPart.filter(
            ({ finding }) => finding.code === code && finding.severity !== 'note' && code !== 'label.unknown',
          );
          expect(log.countFailures(part, code)).toBe(failing.length);
          expect(log.readFailures(part, code, most)).toEqual(failing.slice(0, most));
        }
      }
      spool.close();
    }),
    { numRuns: 100 },
  );
});
