import { checkAddress } from '../../model/addresses.ts';
import { type CheckCode, checkCodes, checks } from '../../model/checks.ts';
import type { CheckRecord, Tally } from '../../model/records.ts';

/** A check over all reports: what it asks and how often it came out how. */
type CheckLine = {
  name: string;
  rule: string;
  why: string;
  address: string;
  tally: Tally;
  /** Why there is nothing to count yet; undefined where reports were assessed. */
  nothing: string | undefined;
};

export type CheckGroup = { id: string; name: string; meaning: string; lines: CheckLine[] };

const nothingWords = {
  report: '没有可核对的报告',
  years: '尚无可比的报告（要同一机关连续两年）',
  corpus: '尚无可比的报告（要与其他报告对照）',
} as const;

/** Every check of the catalogue in its order, the form's own arithmetic first. */
export function checkGroups(records: readonly CheckRecord[]): CheckGroup[] {
  const lines = checkCodes.map((code) => ({
    hard: checks[code].hard,
    line: checkLine(
      code,
      records.find((record) => record.code === code),
    ),
  }));
  return [
    {
      id: 'sums',
      name: '表内算式',
      meaning: '法定表格自带的加法和取值规则。不通过，就是至少有一格填错；哪一格，本站不猜。',
      lines: lines.filter(({ hard }) => hard).map(({ line }) => line),
    },
    {
      id: 'doubts',
      name: '可疑之处',
      meaning: '不通过不等于有错，只是引用之前应当回看原文。',
      lines: lines.filter(({ hard }) => !hard).map(({ line }) => line),
    },
  ];
}

/** One check with its tally; nothing counted where there is no record of it. */
function checkLine(code: CheckCode, record: CheckRecord | undefined): CheckLine {
  const tally = record?.tally ?? { pass: 0, fail: 0, notAssessable: 0 };
  return { ...checkWords(code), address: checkAddress(code), tally, nothing: nothingOf(code, tally) };
}

/** What a check is called, asks, and asks it for. */
export function checkWords(code: CheckCode): Pick<CheckLine, 'name' | 'rule' | 'why'> {
  const { name, rule, why } = checks[code];
  return { name, rule, why };
}

/** Why there is nothing to count yet; undefined where a report was assessed. */
export function nothingOf(code: CheckCode, { pass, fail, notAssessable }: Tally): string | undefined {
  return pass + fail + notAssessable === 0 ? nothingWords[checks[code].needs] : undefined;
}
