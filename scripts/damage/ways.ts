import type { FigureState } from '../../src/model/figure.ts';
import type { SpannedText, WrittenReport } from '../../src/writer/statutory-tables.ts';
import type { Pick } from './random.ts';

type Rows = SpannedText[][];

/** A damaged report; `prints` says what a cell that printed a number prints now, by its old text. */
type Damaged = { report: WrittenReport; prints?: ReadonlyMap<string, FigureState> };

/** A way in which reports differ from the tidy form. `keeps` tells whether a person could still read every number. */
type Way = { name: string; keeps: boolean; damage: (report: WrittenReport, pick: Pick) => Damaged };

const isValue = (cell: SpannedText): boolean => /^\d+$/.test(cell.text);
const isLabel = (cell: SpannedText): boolean => cell.text.length >= 3 && !isValue(cell);

/** Changes one cell that a test chooses; the report as it is where there is none. */
function oneCell(
  chosen: (cell: SpannedText, row: readonly SpannedText[]) => boolean,
  change: (cell: SpannedText, pick: Pick) => SpannedText[],
): Way['damage'] {
  return (report, pick) => {
    const places = report.tables.flatMap((rows, table) =>
      rows.flatMap((row, index) =>
        row.flatMap((cell, column) => (chosen(cell, row) ? [{ table, index, column }] : [])),
      ),
    );
    const place = places[pick(places.length)];
    if (!place) return { report };
    return {
      report: inTable(report, place.table, (rows) =>
        rows.map((row, index) =>
          index === place.index
            ? row.flatMap((cell, column) => (column === place.column ? change(cell, pick) : [cell]))
            : row,
        ),
      ),
    };
  };
}

/** Changes every cell that a test chooses. */
function everyCell(
  chosen: (cell: SpannedText) => boolean,
  change: (text: string, pick: Pick) => string,
): Way['damage'] {
  return (report, pick) => ({
    report: {
      ...report,
      tables: report.tables.map((rows) =>
        rows.map((row) =>
          row.map((cell) => (chosen(cell) ? { ...cell, text: change(cell.text, pick) } : cell)),
        ),
      ),
    },
  });
}

/** Changes the rows of one table; rows that reach into others are left, so that the table keeps its shape. */
function rowsOf(change: (rows: Rows, pick: Pick) => Rows): Way['damage'] {
  return (report, pick) => ({
    report: inTable(report, pick(report.tables.length), (rows) => change(rows, pick)),
  });
}

function inTable(report: WrittenReport, table: number, change: (rows: Rows) => Rows): WrittenReport {
  return { ...report, tables: report.tables.map((rows, index) => (index === table ? change(rows) : rows)) };
}

function blankOne(text: string, state: FigureState): Way['damage'] {
  return (report, pick) => {
    let old = '';
    const { report: damaged } = oneCell(isValue, (cell) => {
      old = cell.text;
      return [{ ...cell, text }];
    })(report, pick);
    return { report: damaged, prints: new Map([[old, state]]) };
  };
}

/** Index of a row of values none of whose cells is merged downward. */
function pickPlainRow(rows: Rows, pick: Pick): number {
  const plain = rows.flatMap((row, index) =>
    row.some(isValue) && row.every((cell) => cell.rowSpan === 1) ? [index] : [],
  );
  return plain[pick(plain.length)] ?? -1;
}

/**
 * Exchanges two kinds of applicants, headings and numbers, in the rows from one on; the heading that now comes first
 * may be called otherwise. Undefined where there is no table of requests.
 */
function exchangeKinds(rows: Rows, from: number, kind: number, otherwise?: string): Rows | undefined {
  const header = headerOfKinds(rows);
  if (header < 0) return undefined;
  return rows.map((row, index) => {
    if (index < from) return row;
    const first = row.findIndex((cell) => (index > header ? isValue(cell) : cell.text === '商业企业'));
    if (first < 0) return row;
    const at = first + kind + (index > header ? 1 : 0);
    const [one, other] = [row[at], row[at + 1]];
    if (!one || !other) return row;
    const text = index === header ? (otherwise ?? other.text) : other.text;
    return row.with(at, { ...one, text }).with(at + 1, { ...other, text: one.text });
  });
}

/** Index of the row that heads the kinds of organisations; -1 in other tables. */
const headerOfKinds = (rows: Rows): number =>
  rows.findIndex((row) => row.some(({ text }) => text === '商业企业'));

/** How many kinds have one behind them. */
const exchangeable = 4;

const half = (text: string): number => Math.max(1, Math.floor(text.length / 2));
const wide = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

export const ways: readonly Way[] = [
  { name: '原样', keeps: true, damage: (report) => ({ report }) },
  {
    name: '行名、列名中断行',
    keeps: true,
    damage: everyCell(isLabel, (text, pick) =>
      pick(2) ? `${text.slice(0, half(text))}\n${text.slice(half(text))}` : text,
    ),
  },
  { name: '行名、列名中有空格', keeps: true, damage: everyCell(isLabel, (text) => [...text].join(' ')) },
  {
    name: '半角括号',
    keeps: true,
    damage: everyCell(isLabel, (text) => text.replaceAll('（', '(').replaceAll('）', ')')),
  },
  { name: '序号用顿号', keeps: true, damage: everyCell(isLabel, (text) => text.replace(/^(\d)\./, '$1、')) },
  {
    name: '行名一字之差',
    keeps: true,
    damage: oneCell(
      (cell, row) =>
        isLabel(cell) &&
        cell.text.length >= 5 &&
        row.some(isValue) &&
        row.indexOf(cell) === row.findLastIndex((other) => !isValue(other)),
      (cell, pick) => {
        const at = pick(cell.text.length);
        return [{ ...cell, text: `${cell.text.slice(0, at)}某${cell.text.slice(at + 1)}` }];
      },
    ),
  },
  { name: '全角数字', keeps: true, damage: everyCell(isValue, wide) },
  {
    name: '千分位',
    keeps: true,
    damage: everyCell(isValue, (text) => text.replace(/\B(?=(\d{3})+$)/g, ',')),
  },
  {
    name: '数字前后有空白',
    keeps: true,
    damage: everyCell(
      isValue,
      (text, pick) => `${'\u00a0'.repeat(pick(2))}${text}${'\u3000'.repeat(pick(3))}`,
    ),
  },
  {
    name: '一格的数字分两段',
    keeps: true,
    damage: oneCell(isValue, (cell) => [
      { ...cell, text: `${cell.text.slice(0, half(cell.text))}\n${cell.text.slice(half(cell.text))}` },
    ]),
  },
  { name: '一格填“/”', keeps: true, damage: blankOne('/', 'notApplicable') },
  { name: '一格空白', keeps: true, damage: blankOne('', 'blank') },
  {
    name: '两行换位',
    keeps: true,
    damage: rowsOf((rows, pick) => {
      const [one, other] = [pickPlainRow(rows, pick), pickPlainRow(rows, pick)];
      const isSafe =
        one >= 0 && other >= 0 && rows[one]?.length === rows[other]?.length && Math.abs(one - other) === 1;
      return isSafe
        ? rows.map((row, index) =>
            index === one ? (rows[other] ?? row) : index === other ? (rows[one] ?? row) : row,
          )
        : rows;
    }),
  },
  {
    name: '多一行本地指标',
    keeps: true,
    damage: rowsOf((rows, pick) => {
      const at = pickPlainRow(rows, pick);
      const row = rows[at];
      const added = row?.map((cell) => ({ ...cell, text: isValue(cell) ? '7' : '本地特色事项' }));
      return added && row && !isValue(row[0] ?? { text: '0', colSpan: 1, rowSpan: 1 })
        ? rows.toSpliced(at + 1, 0, added)
        : rows;
    }),
  },
  { name: '少一格', keeps: false, damage: oneCell(isValue, () => []) },
  { name: '多一格', keeps: false, damage: oneCell(isValue, (cell) => [cell, { ...cell, text: '7' }]) },
  {
    name: '少一行',
    keeps: false,
    damage: rowsOf((rows, pick) => {
      const at = pickPlainRow(rows, pick);
      return at < 0 ? rows : rows.toSpliced(at, 1);
    }),
  },
  {
    name: '一行重复',
    keeps: false,
    damage: rowsOf((rows, pick) => {
      const at = pickPlainRow(rows, pick);
      const row = rows[at];
      return row
        ? rows.toSpliced(
            at,
            0,
            row.map((cell) => (isValue(cell) ? { ...cell, text: '7' } : cell)),
          )
        : rows;
    }),
  },
  {
    name: '列名缺失',
    keeps: false,
    damage: oneCell(
      (cell, row) => isLabel(cell) && !row.some(isValue),
      (cell) => [{ ...cell, text: '' }],
    ),
  },
  {
    name: '列名一格丢失',
    keeps: false,
    damage: oneCell(
      (cell, row) => isLabel(cell) && !row.some(isValue) && cell.rowSpan === 1,
      () => [],
    ),
  },
  {
    name: '行名缺失',
    keeps: false,
    damage: oneCell(
      (cell, row) => isLabel(cell) && row.some(isValue),
      (cell) => [{ ...cell, text: '' }],
    ),
  },
  {
    name: '行名换成别的字',
    keeps: false,
    damage: oneCell(
      (cell, row) => isLabel(cell) && row.some(isValue),
      (cell) => [{ ...cell, text: '情况说明见附件' }],
    ),
  },
  {
    name: '两个列名互换',
    keeps: false,
    damage: rowsOf((rows, pick) => {
      const headers = rows.flatMap((row, index) =>
        row.length > 2 && row.every((cell) => isLabel(cell) || cell.text === '其他' || cell.text === '总计')
          ? [index]
          : [],
      );
      const at = headers[pick(headers.length)];
      const row = at === undefined ? undefined : rows[at];
      if (!row || at === undefined) return rows;
      const column = 1 + pick(row.length - 2);
      const [one, other] = [row[column], row[column + 1]];
      if (!one || !other) return rows;
      const swapped = row
        .with(column, { ...one, text: other.text })
        .with(column + 1, { ...other, text: one.text });
      return rows.with(at, swapped);
    }),
  },
  {
    name: '两列换位，其一的列名换成别的字',
    keeps: false,
    damage: (report, pick) => {
      const kind = pick(exchangeable);
      const change = (rows: Rows) => exchangeKinds(rows, 0, kind, '另一类申请人') ?? rows;
      return { report: { ...report, tables: report.tables.map(change) } };
    },
  },
  {
    name: '表头重印，其下两列换位',
    keeps: false,
    damage: (report, pick) => {
      const kind = pick(exchangeable);
      const change = (rows: Rows): Rows => {
        const header = headerOfKinds(rows);
        if (header < 0) return rows;
        const cut = header + 2 + pick(2);
        const again = exchangeKinds(rows.slice(0, header + 1), 0, kind) ?? [];
        return [...rows.slice(0, cut), ...again, ...(exchangeKinds(rows, cut, kind) ?? rows).slice(cut)];
      };
      return { report: { ...report, tables: report.tables.map(change) } };
    },
  },
  {
    name: '两格数字连写',
    keeps: false,
    damage: (report, pick) => {
      const places = report.tables.flatMap((rows, table) =>
        rows.flatMap((row, index) =>
          row.flatMap((cell, column) =>
            isValue(cell) && row[column + 1] && isValue(row[column + 1] as SpannedText)
              ? [{ table, index, column }]
              : [],
          ),
        ),
      );
      const place = places[pick(places.length)];
      if (!place) return { report };
      return {
        report: inTable(report, place.table, (rows) =>
          rows.map((row, index) => {
            if (index !== place.index) return row;
            const [one, other] = [row[place.column], row[place.column + 1]];
            return one && other
              ? row.toSpliced(place.column, 2, { ...one, text: one.text + other.text })
              : row;
          }),
        ),
      };
    },
  },
  {
    name: '整行合并为一个数',
    keeps: false,
    damage: rowsOf((rows, pick) => {
      const at = pickPlainRow(rows, pick);
      const row = rows[at];
      const values = row?.filter(isValue) ?? [];
      if (!row || values.length < 2) return rows;
      const labels = row.filter((cell) => !isValue(cell));
      return rows.with(at, [...labels, { text: values[0]?.text ?? '', colSpan: values.length, rowSpan: 1 }]);
    }),
  },
  {
    name: '两行连成一行',
    keeps: false,
    damage: rowsOf((rows, pick) => {
      const at = pickPlainRow(rows, pick);
      const [row, next] = [rows[at], rows[at + 1]];
      return row && next?.every((cell) => cell.rowSpan === 1)
        ? rows.toSpliced(at, 2, [...row, ...next])
        : rows;
    }),
  },
  { name: '少一张表', keeps: false, damage: rowsOf(() => []) },
];
