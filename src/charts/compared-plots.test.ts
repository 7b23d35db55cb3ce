import { parseHTML } from 'linkedom';
import { beforeAll, expect, test, vi } from 'vitest';
import { dotsPlot, linesPlot, type PlotLook, type PlottedPoint } from './compared-plots.ts';

beforeAll(() => {
  const { document, Element } = parseHTML('<!doctype html><html></html>');
  Object.assign(document, {
    implementation: { createHTMLDocument: () => parseHTML('<!doctype html><html></html>').document },
  });
  vi.stubGlobal('document', document);
  vi.stubGlobal('Element', Element);
});

const look: PlotLook = {
  id: 'drawn',
  title: '新收申请',
  description: '说明',
  width: 360,
  scale: 'log',
  axisLabel: '新收申请（件）',
};

const point = (
  year: number,
  value: number | undefined,
  text = String(value),
  form = '2021',
): PlottedPoint => ({
  year,
  form,
  value,
  text,
});
const row = (label: string, ...points: PlottedPoint[]) => ({ label, points });
const count = (svg: SVGElement | undefined, selector: string) => svg?.querySelectorAll(selector).length;
const dots = (svg: SVGElement | undefined) => count(svg, '[aria-label="dot"] circle, g circle');

test('a number above 0 has a dot; 0 and what is missing have their mark and none', () => {
  const svg = dotsPlot(
    [row('甲镇', point(2022, 5)), row('乙镇', point(2022, 0)), row('丙镇', point(2022, undefined, '空'))],
    look,
  );
  expect(dots(svg)).toBe(1);
  expect(svg?.textContent).toContain('空');
  expect(svg?.textContent).toContain('丙镇');
});

test('nothing is drawn where nothing has a place', () => {
  expect(
    dotsPlot([row('甲镇', point(2022, 0)), row('乙镇', point(2022, undefined, '缺'))], look),
  ).toBeUndefined();
  expect(dotsPlot([row('甲镇', point(2022, 1.5))], { ...look, scale: 'share' })).toBeUndefined();
  expect(
    linesPlot([row('甲镇', point(2022, undefined, '缺'))], { ...look, breaks: [], tickText: String }),
  ).toBeUndefined();
});

test('a line joins years on one form alone, and never over a gap', () => {
  const svg = linesPlot(
    [
      row(
        '甲镇',
        point(2019, 1, '1', '2019'),
        point(2020, 2, '2', '2019'),
        point(2021, 3),
        point(2022, 4),
        point(2023, undefined, '空'),
        point(2024, 5),
      ),
    ],
    { ...look, breaks: [2021], tickText: String },
  );
  const paths = [...(svg?.querySelectorAll('g[stroke="var(--data)"] path') ?? [])].map(
    (path) => path.getAttribute('d') ?? '',
  );
  const joined = paths.filter((path) => path.includes('L'));
  expect(joined).toHaveLength(2);
  expect(svg?.textContent).toContain('新收申请（件）');
  expect(dots(svg)).toBe(5);
  expect(svg?.textContent).toContain('空');
});

test('a drawing has a name and nothing that the policy of the page refuses', () => {
  const svg = dotsPlot([row('甲镇', point(2022, 5)), row('乙镇', point(2022, 50))], look);
  expect(svg?.getAttribute('aria-label')).toBe('新收申请');
  expect(svg?.outerHTML).not.toMatch(/<style|style=/);
});

test('a number in doubt is a ring in the colour of doubt, and the line goes through it', () => {
  const doubted = { ...point(2023, 2), isDoubtful: true };
  const svg = linesPlot([row('甲镇', point(2022, 1), doubted)], { ...look, breaks: [], tickText: String });
  expect(dots(svg)).toBe(2);
  expect(count(svg, 'g[stroke="var(--doubt)"] circle')).toBe(1);
  expect(svg?.querySelector('g[stroke="var(--doubt)"]')?.getAttribute('fill')).toBe('var(--paper)');
});
