import { expect, test } from 'vitest';
import { identitiesOf } from '../../src/model/forms/identities.ts';
import { type Cells, valueIn } from './figures/cell.ts';
import { figureYears } from './figures/figure-years.ts';
import type { PlannedOrgan } from './organ.ts';
import { planOrgans } from './plan.ts';
import { madeUpNote } from './prose/write-prose.ts';
import { index, makeUp } from './test-made-up.ts';

const all = makeUp(400, { years: [2019, 2020, 2021, 2022, 2023] });

test('every sum of the forms holds', () => {
  const wrong = all.slice(0, 150).flatMap(({ organ }) =>
    figureYears(organ, 2023, 1).flatMap(({ year, form, cells }) =>
      identitiesOf(form)
        .filter(({ left, right }) => sumOf(cells, left) !== sumOf(cells, right))
        .map(({ subject }) => `${organ.slug} ${year} ${subject}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('what a year leaves the next takes up, but for what is broken on purpose', () => {
  const pairs = all.flatMap(({ organ }) => {
    const years = figureYears(organ, 2024, 1);
    return years.slice(1).map((year, index) => ({ organ, before: years[index] ?? year, year }));
  });
  const wrong = pairs.filter(({ before, year: { form, cells, broken } }) => {
    const of = (figure: string) => valueIn(cells, figure) ?? 0;
    const was = (figure: string) => valueIn(before.cells, figure) ?? 0;
    const isCarried = of('requests.carriedIn.total') === was('requests.carriedOut.total');
    if (isCarried === broken.includes('years.carry-over')) return true;
    if (form !== before.form) return false;
    const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map(
      (column) => `normativeDocuments.${column}`,
    ) as [string, string, string];
    if (form === '2021')
      return (of(inForce) === was(inForce) + of(issued) - of(repealed)) === broken.includes('years.in-force');
    const isListed = of('penalties.items') === was('penalties.items') + was('penalties.change');
    return !isListed && !broken.includes('years.items');
  });
  expect(wrong.map(({ organ, year }) => `${organ.slug} ${year.year}`)).toEqual([]);
  const codes = new Set(pairs.flatMap(({ year }) => year.broken));
  expect(codes).toEqual(new Set(['years.carry-over', 'years.in-force', 'years.items']));
});

function sumOf(cells: Cells, figures: readonly string[]): number {
  return figures.reduce((sum, figure) => sum + (valueIn(cells, figure) ?? 0), 0);
}

test('the plan has every organ once, towns most of all, its beginnings spread over the provinces', () => {
  const planned: PlannedOrgan[] = [...planOrgans(index, 1)].flat();
  expect(new Set(planned.map(({ key }) => key)).size).toBe(planned.length);
  const first = planned.slice(0, 40_000);
  const towns = first.filter(({ kind }) => kind === 'township' || kind === 'subdistrict');
  expect(towns.length).toBeGreaterThan(30_000);
  const provinces = new Set(planned.slice(0, 2000).map(({ code }) => code.slice(0, 2)));
  expect(provinces.size).toBeGreaterThan(28);
  expect(planned.slice(0, 12).every(({ code }) => code.startsWith(planned[0]?.code ?? '?'))).toBe(true);
});

test('most figures are 0, and the others run over orders of magnitude', () => {
  const towns = all.filter(({ organ }) => organ.kind === 'township');
  const received = towns.flatMap(({ reports }) =>
    reports.map(({ draft }) => valueIn(draft.cells, 'requests.received.total') ?? 0),
  );
  const share = received.filter((value) => value === 0).length / received.length;
  expect(share).toBeGreaterThan(0.6);
  expect(share).toBeLessThan(0.9);
  expect(Math.max(...received)).toBeGreaterThan(9);
});

test('both forms are used, the old one a year too long by a few; some years have no report', () => {
  const forms = all.flatMap(({ reports }) => reports.map(({ draft }) => `${draft.year} ${draft.form}`));
  expect(new Set(forms)).toEqual(
    new Set(['2019 2019', '2020 2019', '2021 2019', '2021 2021', '2022 2021', '2023 2021']),
  );
  expect(forms.filter((one) => one === '2021 2019').length).toBeLessThan(all.length / 10);
  expect(forms.length).toBeLessThan(all.length * 5);
});

test('some towns change their name, and print the name of the year', () => {
  const renamed = all.filter(({ organ }) => organ.file.formerNames);
  expect(renamed.length).toBeGreaterThan(3);
  for (const { organ, reports } of renamed) {
    const [former] = organ.file.formerNames ?? [];
    expect(organ.file.otherNames).toContain(former?.name);
    for (const { year, draft } of reports) {
      const name = year <= (former?.until ?? 0) ? former?.name : organ.file.name;
      expect(draft.organName.endsWith(name ?? '?')).toBe(true);
    }
  }
});

test('some organs have no known place, some an inferred one, and their titles print none', () => {
  const bases = Map.groupBy(all, ({ organ }) => organ.file.division?.basis ?? 'none');
  expect(bases.get('none')?.length).toBeGreaterThan(0);
  expect(bases.get('inferred')?.length).toBeGreaterThan(5);
  for (const basis of ['none', 'inferred'] as const)
    for (const { organ } of bases.get(basis) ?? []) expect(organ.titled).toBe('');
});

test('some text is taken over, from the year before or a neighbour; other text is not alike', () => {
  const shares = { own: [] as number[], copied: [] as number[] };
  for (const { organ, reports } of all.slice(0, 200)) {
    for (const [at, report] of reports.entries()) {
      const before = reports[at - 1];
      if (!before) continue;
      const isKept =
        report.copied?.key === organ.key && (before.copied ?? before).year === report.copied.year;
      shares[isKept ? 'copied' : 'own'].push(likeness(report.draft.prose, before.draft.prose));
    }
  }
  expect(shares.copied.length).toBeGreaterThan(50);
  expect(median(shares.copied)).toBeGreaterThan(0.7);
  expect(median(shares.own)).toBeLessThan(0.4);
  const others = all.flatMap(({ organ, reports }) =>
    reports.filter(({ copied }) => copied && copied.key !== organ.key),
  );
  expect(others.length).toBeGreaterThan(60);
  expect(others.some(({ draft }) => draft.prose[0]?.at(-1)?.startsWith('今后，'))).toBe(true);
});

test('no text shows what a program left in it', () => {
  const texts = all.flatMap(({ organ, reports }) => [
    JSON.stringify(organ.file),
    ...reports.map(({ draft }) => [draft.title, ...draft.prose.flat()].join('\n')),
  ]);
  expect(
    texts.filter((text) =>
      /undefined|NaN|null(?!,)|[{}[\]|](?!")|、、|。。/.test(text.replace(/^\{.*\}$/, '')),
    ),
  ).toEqual([]);
});

test('prose is as long as in published reports', () => {
  const lengths = all.flatMap(({ reports }) =>
    reports.map(
      ({ draft }) =>
        draft.prose
          .flat()
          .join('')
          .replace(/\P{Script=Han}/gu, '').length,
    ),
  );
  expect(median(lengths)).toBeGreaterThan(1000);
  expect(median(lengths)).toBeLessThan(1800);
  expect(Math.max(...lengths)).toBeLessThan(4000);
});

/** Share of the eight-character pieces of one text that the other has too. */
function likeness(one: readonly string[][], other: readonly string[][]): number {
  const [first, second] = [one, other].map((prose) => {
    const text = prose
      .flat()
      .filter((paragraph) => paragraph !== madeUpNote)
      .join('');
    return new Set(Array.from({ length: Math.max(0, text.length - 7) }, (_, at) => text.slice(at, at + 8)));
  });
  const shared = [...(first ?? [])].filter((piece) => second?.has(piece));
  return shared.length / (first?.size ?? 1);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}
