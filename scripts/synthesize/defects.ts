import { totalColumn as total } from '../../src/model/forms/request-and-dispute-tables.ts';
import type { Chance } from './chance.ts';
import type { Draft } from './draft.ts';
import { count, setCount, valueIn } from './figures/cell.ts';
import { figuresOfRow } from './figures/rows.ts';

/** What may be wrong in a made-up report; the file itself in the last two. */
export type DefectName = keyof typeof defects;

type Defect = {
  /** Of reports, how many have it. */
  rate: number;
  /** The finding that whoever reads the report should make of it; null where there is none. */
  finding: string | null;
  /** Changes the report; false where it cannot have the defect. */
  apply: (draft: Draft, chance: Chance) => boolean;
};

/** Everything that is made wrong on purpose: what was seen in published reports, at about the rates one meets it. */
export const defects = {
  wrongRowTotal: {
    rate: 0.012,
    finding: 'requests.row-total',
    apply: ({ cells }, chance) => {
      const row = `requests.${chance.one(['received', 'granted', 'concluded'])}.${total}`;
      setCount(cells, row, (valueIn(cells, row) ?? 0) + chance.between(1, 2));
      return true;
    },
  },
  wrongParts: {
    rate: 0.008,
    finding: 'requests.parts',
    apply: ({ cells }) => {
      const row = 'requests.concluded';
      if ((valueIn(cells, `${row}.naturalPerson`) ?? 0) === 0) return false;
      for (const column of ['naturalPerson', total])
        setCount(cells, `${row}.${column}`, (valueIn(cells, `${row}.${column}`) ?? 0) - 1);
      return true;
    },
  },
  wrongBalance: {
    rate: 0.008,
    finding: 'requests.balance',
    apply: ({ cells }) => {
      for (const column of ['naturalPerson', total]) {
        const figure = `requests.carriedOut.${column}`;
        setCount(cells, figure, (valueIn(cells, figure) ?? 0) + 1);
      }
      return true;
    },
  },
  wrongDisputes: {
    rate: 0.004,
    finding: 'disputes.total',
    apply: ({ cells }) => {
      setCount(cells, `review.${total}`, (valueIn(cells, `review.${total}`) ?? 0) + 1);
      return true;
    },
  },
  manyDisputes: {
    rate: 0.003,
    finding: 'disputes.implausible',
    apply: ({ cells }, chance) => {
      const cases =
        (valueIn(cells, `requests.received.${total}`) ?? 0) +
        (valueIn(cells, `requests.carriedIn.${total}`) ?? 0) +
        chance.between(2, 9);
      for (const column of ['corrected', 'otherResult', 'pending']) cells.delete(`review.${column}`);
      for (const column of ['upheld', total]) setCount(cells, `review.${column}`, cases);
      return true;
    },
  },
  proseContradicts: {
    rate: 0.012,
    finding: 'prose.contradicts',
    apply: ({ prose, year }, chance) => {
      // More than any report has received and carried in together.
      prose[0]?.push(`${year}年共收到政府信息公开申请${chance.between(200_000, 300_000)}件。`);
      return true;
    },
  },
  titleWithoutYear: {
    rate: 0.01,
    finding: 'title.no-year',
    apply: (draft) => {
      draft.title = draft.title.replace(/\d{4}年度?/, '');
      return true;
    },
  },
  letterForDigit: {
    rate: 0.005,
    finding: 'cell.unreadable',
    apply: ({ cells }, chance) => {
      const figure = chance.one([
        'requests.received.naturalPerson',
        'licensing.decisions',
        'penalties.decisions',
      ] as const);
      const value = valueIn(cells, figure) ?? 0;
      cells.set(figure, { print: `${value === 0 ? chance.between(1, 9) : value}O`, state: 'unreadable' });
      return true;
    },
  },
  lostRow: {
    rate: 0.005,
    finding: 'table.missing-cells',
    apply: (draft, chance) => {
      const row = chance.one([
        'requests.received',
        'requests.carriedIn',
        'requests.carriedOut',
        'coerciveMeasures',
      ] as const);
      draft.lostRows.push(row);
      for (const { id } of figuresOfRow(draft.form, row)) draft.cells.set(id, { print: '', state: 'absent' });
      return true;
    },
  },
  oneBlank: {
    rate: 0.008,
    finding: 'requests.row-total',
    apply: ({ cells }, chance) => {
      const row = chance.one(['received', 'granted', 'unavailable.notHeld', 'concluded'] as const);
      const column = chance.one(['naturalPerson', 'business', total] as const);
      cells.set(`requests.${row}.${column}`, { print: '', state: 'blank' });
      return true;
    },
  },
  zerosBlank: {
    rate: 0.01,
    finding: 'requests.row-total',
    apply: ({ cells, form }) =>
      blankCells(
        cells,
        figuresOfRow(form, 'requests')
          .map(({ id }) => id)
          .filter((id) => (valueIn(cells, id) ?? 1) === 0),
      ),
  },
  allBlank: {
    rate: 0.003,
    finding: 'requests.row-total',
    apply: ({ cells, form }) =>
      blankCells(
        cells,
        figuresOfRow(form, 'requests').map(({ id }) => id),
      ),
  },
  strokes: {
    rate: 0.02,
    finding: null,
    apply: ({ cells, form }, chance) => {
      const row = chance.one(['rules', 'coerciveMeasures', 'fees'] as const);
      const figures = figuresOfRow(form, row);
      if (figures.some(({ id }) => (valueIn(cells, id) ?? 1) !== 0)) return false;
      for (const { id, kind } of figures) {
        const unit = kind === 'amount' ? { unit: '万元' as const, unitSource: 'header' as const } : {};
        cells.set(id, { print: chance.one(['/', '/', '—', '无']), state: 'notApplicable', ...unit });
      }
      return true;
    },
  },
  rulesClaimed: {
    rate: 0.006,
    finding: 'rules.no-power',
    apply: ({ cells, form, organName }, chance) => {
      if (!/[镇乡]$|街道办事处$/.test(organName)) return false;
      for (const column of form === '2019' ? ['made', 'disclosed', 'disclosedTotal'] : ['issued', 'inForce'])
        setCount(cells, `rules.${column}`, chance.between(1, 6));
      return true;
    },
  },
  procurementWithoutAmount: {
    rate: 0.006,
    finding: 'procurement.inconsistent',
    apply: ({ cells, form }) => {
      const amount = cells.get('procurement.amount');
      if (form !== '2019' || !amount || (amount.value ?? 0) === 0) return false;
      cells.delete('procurement.projects');
      return true;
    },
  },
  tooMuch: {
    rate: 0.003,
    finding: 'amount.implausible',
    apply: ({ cells, form, organName }, chance) => {
      if (form !== '2021' || !/[镇乡局]$|街道办事处$/.test(organName)) return false;
      const value = chance.between(120_000, 9_000_000);
      cells.set('fees.amount', {
        print: String(value),
        state: 'reported',
        value,
        unit: '万元',
        unitSource: 'header',
      });
      return true;
    },
  },
  halfCase: {
    rate: 0.002,
    finding: 'count.not-whole',
    apply: ({ cells }, chance) => {
      const value = chance.between(1, 40) + 0.5;
      cells.set('licensing.decisions', { ...count(value), print: String(value) });
      return true;
    },
  },
  voiceFromAbove: {
    rate: 0.006,
    finding: 'text.foreign-place',
    apply: ({ prose, organName }, chance) => {
      if (!/[镇乡]$|街道办事处$/.test(organName)) return false;
      const words = chance.one([
        '进一步提升全市政务公开整体水平，',
        '努力推动全县政务公开工作再上台阶，',
      ] as const);
      prose[4]?.push(`${words}让群众看得到、听得懂、能监督。`);
      return true;
    },
  },
  otherType: {
    rate: 0.004,
    finding: 'title.organ-differs',
    apply: ({ prose, organName }) => {
      if (!/[镇乡]$|街道办事处$/.test(organName)) return false;
      const self = organName.endsWith('镇') ? '我乡' : '我镇';
      prose[4]?.push(`${self}将继续听取群众意见，把公开工作做细做实。`);
      return true;
    },
  },
  emptyFile: { rate: 0.0002, finding: null, apply: () => true },
  pictureForReport: { rate: 0.0002, finding: null, apply: () => true },
} satisfies Record<string, Defect>;

export const defectNames = Object.keys(defects) as DefectName[];

function blankCells(cells: Draft['cells'], figures: readonly string[]): boolean {
  for (const figure of figures) cells.set(figure, { print: '', state: 'blank' });
  return true;
}

/** Draws what is wrong with a report: nothing for most, one thing for the others. */
export function drawDefect(draft: Draft, chance: Chance): DefectName | undefined {
  let left = chance.below(1_000_000) / 1_000_000;
  const name = defectNames.find((candidate) => {
    left -= defects[candidate].rate;
    return left < 0;
  });
  return name !== undefined && applyDefect(name, draft, chance) ? name : undefined;
}

/** Makes one thing wrong in a report; false where the report cannot have it. */
export function applyDefect(name: DefectName, draft: Draft, chance: Chance): boolean {
  const defect: Defect = defects[name];
  return defect.apply(draft, chance);
}
