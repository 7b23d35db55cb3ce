import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../query.ts';
import type { TextAnswer } from '../text-search.ts';
import { openTextIndex } from './open-text-index.ts';
import { buildTestIndex, prose, report, type TestIndex } from './test-index.ts';

const filler = '本机关认真贯彻落实条例的各项规定，做好主动公开和依申请公开工作。'.repeat(60);
const documents = Array.from({ length: 24 }, (_, id) =>
  report({
    organ: `o-${id}`,
    year: 2019 + (id % 2),
    title: `第${id}镇年报`,
    paragraphs: prose(`采购${id}项`, id % 3 === 0 ? '母婴室一间' : '', filler),
  }),
);
const index = buildTestIndex(documents);
const queries = ['采购', '母婴室', '采购1', '母婴室 采购', '项'];

async function ask({ manifest, options }: TestIndex, files: Map<string, Uint8Array>, raw: string) {
  const readFile = async (path: string): Promise<Uint8Array> => {
    const bytes = files.get(path);
    if (!bytes) throw new TypeError(`no file ${path}`);
    return bytes;
  };
  const search = openTextIndex(manifest, { ...options, readFile });
  return search.search(parseQuery(raw), {}, 50);
}

const idsOf = ({ hits }: TextAnswer): string[] => hits.map(({ organ }) => organ);
const expected = new Map(
  await Promise.all(queries.map(async (raw) => [raw, await ask(index, index.files, raw)] as const)),
);

test('what the damage is tried on finds something', () => {
  expect(queries.map((raw) => expected.get(raw)?.total)).toEqual([24, 8, 1, 8, 24]);
});

/** Nothing but what is right is found, and where something is left out, it is said. */
function expectHonest(answer: TextAnswer, raw: string): void {
  const truth = expected.get(raw);
  if (!truth) return;
  if (answer.failures.length === 0) {
    expect(answer).toEqual(truth);
    return;
  }
  const certain = answer.match === 'exact' ? answer.hits.filter(({ isVerified }) => isVerified) : [];
  for (const hit of certain) expect(truth.hits).toContainEqual(hit);
  expect(idsOf(truth)).toEqual(expect.arrayContaining(certain.map(({ organ }) => organ)));
}

const damage = fc.oneof(
  fc.record({ way: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat({ max: 7 }) }),
  fc.record({ way: fc.constant('cut' as const), at: fc.nat(), bit: fc.constant(0) }),
  fc.record({ way: fc.constant('swap' as const), at: fc.nat(), bit: fc.constant(0) }),
  fc.record({ way: fc.constant('remove' as const), at: fc.nat(), bit: fc.constant(0) }),
);

test('a damaged, missing or exchanged file never gives a wrong answer, and is named', async () => {
  const paths = [...index.files.keys()];
  await fc.assert(
    fc.asyncProperty(fc.nat(), damage, fc.constantFrom(...queries), async (file, { way, at, bit }, raw) => {
      const path = paths[file % paths.length] ?? '';
      const bytes = index.files.get(path) ?? new Uint8Array();
      const files = new Map(index.files);
      const place = at % bytes.length;
      if (way === 'flip')
        files.set(
          path,
          bytes.map((byte, i) => (i === place ? byte ^ (1 << bit) : byte)),
        );
      if (way === 'cut') files.set(path, bytes.slice(0, place));
      if (way === 'swap') files.set(path, index.files.get(paths[at % paths.length] ?? '') ?? bytes);
      if (way === 'remove') files.delete(path);
      const answer = await ask(index, files, raw);
      expectHonest(answer, raw);
      for (const failure of answer.failures) expect(failure.path).toBe(path);
    }),
    { numRuns: 100 },
  );
});

test('a year whose files are gone leaves the other years their answer', async () => {
  const files = new Map([...index.files].filter(([path]) => !/^(texts\/)?2020/.test(path)));
  const answer = await ask(index, files, '母婴室');
  expect(answer.years).toEqual([
    { year: 2020, total: null, isExact: false },
    { year: 2019, total: 4, isExact: true },
  ]);
  expect(answer).toMatchObject({ total: 4, isExact: false, failures: [{ year: 2020, fault: 'missing' }] });
});

test('a report whose text cannot be read is listed without a passage', async () => {
  const files = new Map([...index.files].filter(([path]) => !path.startsWith('texts/')));
  const answer = await ask(index, files, '采购7');
  expect(answer.hits.map(({ isVerified, snippets }) => [isVerified, snippets])).toEqual([[false, []]]);
  expect(answer).toMatchObject({ total: 1, isExact: false, failures: [{ fault: 'missing' }] });
});
