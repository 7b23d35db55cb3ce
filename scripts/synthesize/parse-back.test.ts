import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '../../src/model/forms/figures.ts';
import { type ParsedReport, parseReport } from '../../src/parser/parse-report.ts';
import { Chance } from './chance.ts';
import { applyDefect, type DefectName, defectNames, defects, drawDefect } from './defects.ts';
import type { Draft } from './draft.ts';
import { brokenBytes } from './make-reports.ts';
import type { MadeUpReport } from './report.ts';
import { makeUp, makeUpOne } from './test-made-up.ts';
import { writeDraft } from './write-report.ts';

async function read(bytes: Uint8Array | string): Promise<ParsedReport> {
  const parsed = await parseReport(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  if ('refusal' in parsed) throw new Error(parsed.refusal.message);
  return parsed;
}

/** What was written into every figure, in the words of a figure that was read. */
function written({ form, cells }: Draft) {
  return figuresOf(form).map(({ id, kind }) => {
    const { state, value, unit, unitSource } = cells.get(id) ?? { state: 'reported' as const, value: 0 };
    return [id, state, value, ...(kind === 'amount' ? [unit ?? null, unitSource ?? null] : [])];
  });
}

function found({ report: { figures } }: ParsedReport, { form }: Draft) {
  return figuresOf(form).map(({ id, kind }) => {
    const { state, value, unit, unitSource } = figures[id] ?? {};
    return [id, state, value, ...(kind === 'amount' ? [unit, unitSource] : [])];
  });
}

/** Findings that tell what a made-up report is, without anything being wrong with it. */
const expected = new Set(['amount.no-unit', 'table.sub-rows', 'table.aggregate']);

test('what was written is read: every figure, form, title, year and section, and nothing is found wrong', async () => {
  const seeds = fc.sample(fc.nat({ max: 1e6 }), 2);
  for (const seed of seeds) {
    const reports = makeUp(14, { seed, hasDefects: false }).flatMap((made) => made.reports);
    expect(reports).toHaveLength(14 * 4);
    for (const { bytes, draft, year } of reports) {
      const parsed = await read(bytes);
      expect(found(parsed, draft)).toEqual(written(draft));
      const { report } = parsed;
      expect(report).toMatchObject({
        form: draft.form,
        year,
        organName: draft.organName,
        yearSource: 'title',
      });
      expect(report.title).toBe(draft.title.replace('\n', ''));
      expect(report.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(report.findings.filter(({ code }) => !expected.has(code))).toEqual([]);
      expect(report.sections[0]?.text).toContain('本报告为测试用的虚构内容，不是真实报告。');
    }
  }
});

test.each(['txt', 'html', 'docx'] as const)('a report as %s is read the same', async (format) => {
  for (const draft of sound.slice(0, 24)) {
    expect(found(await read(writeDraft(draft, format)), draft)).toEqual(written(draft));
  }
});

const broken: readonly DefectName[] = ['emptyFile', 'pictureForReport'];
/** Reports without anything wrong in them, made up once: a test that changes one takes a copy. */
const sound = makeUp(16, { hasDefects: false, seed: 11 }).flatMap((made) =>
  made.reports.map(({ draft }) => draft),
);

function copyOf(draft: Draft): Draft {
  const prose = draft.prose.map((paragraphs) => [...paragraphs]);
  return { ...draft, cells: new Map(draft.cells), prose, lostRows: [] };
}

test.each(defectNames.filter((name) => !broken.includes(name)))(
  '%s is found, and the other figures are read',
  async (name) => {
    const spoiled = sound.map(copyOf).filter((draft) => applyDefect(name, draft, new Chance(1, name)));
    expect(spoiled.length).toBeGreaterThan(3);
    for (const draft of spoiled.slice(0, 8)) {
      const parsed = await read(writeDraft(draft, 'txt'));
      expect(found(parsed, draft)).toEqual(written(draft));
      const { finding } = defects[name];
      const codes = parsed.report.findings.map(({ code }) => code);
      if (finding !== null) expect(codes).toContain(finding);
      else expect(codes.filter((code) => !expected.has(code) && !code.startsWith('requests.'))).toEqual([]);
    }
  },
);

test('a file that is no report is refused, and drawn now and then', async () => {
  await expect(read(brokenBytes('emptyFile') ?? '')).rejects.toThrow('文件是空的');
  await expect(read(brokenBytes('pictureForReport') ?? '')).rejects.toThrow('。');
  expect(brokenBytes('lostRow')).toBeUndefined();
  const [draft] = sound;
  if (!draft) throw new Error('no report was made up');
  const copy = copyOf(draft);
  const drawn = Array.from({ length: 20_000 }, (_, key) => drawDefect(copy, new Chance(1, key)));
  for (const name of broken) expect(drawn).toContain(name);
});

test('Jilin prints how much was published, Beijing splits a row', async () => {
  const organs = { jilin: '220113102', beijing: '110118105' };
  const [jilin, beijing] = Object.values(organs).map((code) => {
    const planned = { key: code, kind: 'township' as const, code, own: '某某镇' };
    return Array.from({ length: 6 }, (_, seed) =>
      makeUpOne(planned, { seed, years: [2019, 2020], hasDefects: false }),
    ).flatMap(({ reports }): MadeUpReport[] => reports);
  });
  const totals = (jilin ?? []).filter(({ draft }) => draft.localRows.publishedTotal !== undefined);
  expect(totals.length).toBeGreaterThan(3);
  for (const { bytes, draft } of totals) {
    expect((await read(bytes)).report.publishedTotal?.value).toBe(draft.localRows.publishedTotal);
  }
  const split = (beijing ?? []).filter(({ draft }) => draft.localRows.services);
  expect(split.length).toBeGreaterThan(3);
  for (const { bytes, draft } of split) {
    const parsed = await read(bytes);
    expect(parsed.report.figures['otherServices.items']?.state).toBe('summed');
    expect(found(parsed, draft)).toEqual(written(draft));
  }
});
