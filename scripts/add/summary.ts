import { tableText } from '../report/table-text.ts';
import type { Outcome } from './outcome.ts';

const yearSources = { title: '', body: '（正文）', table: '（统计表）', option: '（指定）' } as const;

const howToReadFindings = '提示的全文和读出的表格：npm run report -- 文件';

/** What a run did: a table with a line for each file, what must be known of them, and how many of each. */
export function summaryText(outcomes: readonly Outcome[], ignored: number, isDryRun: boolean): string {
  const actions = { added: isDryRun ? '将添加' : '已添加', present: '已有，相同', refused: '未添加' };
  const rows = outcomes.map(({ file, organName, year, yearSource, place, target, findings, action }) => [
    file,
    organName ?? '—',
    year === undefined ? '—' : `${year}${yearSources[yearSource ?? 'title']}`,
    place ?? '—',
    target ?? '—',
    findings === undefined ? '—' : String(findings),
    actions[action],
  ]);
  const table = tableText(
    isDryRun ? '添加报告（演练，没有写入）' : '添加报告',
    ['文件', '机关', '年度', '地方', '存放为', '提示', '结果'],
    rows.map((row) => row.map(printable)),
  );
  return [
    ...(rows.length > 0 ? [table] : []),
    ...(outcomes.some(({ findings = 0 }) => findings > 0) ? [howToReadFindings] : []),
    ...noteLines(outcomes),
    countsLine(outcomes, ignored, actions.added),
  ].join('\n');
}

/** What must be known of the files that are there; what is the same for several is said once. */
function noteLines(outcomes: readonly Outcome[]): string[] {
  const files = new Map<string, string[]>();
  for (const { file, action, notes } of outcomes) {
    if (action === 'refused') continue;
    for (const note of notes) files.set(note, [...(files.get(note) ?? []), file]);
  }
  return [...files].map(([note, named]) => printable(`${named.join('、')}：${note}`));
}

/** A line for each file that was not added, with the reason. */
export function refusalLines(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ action }) => action === 'refused')
    .map(({ file, notes }) => printable(`${file}：${notes.join('')}`));
}

function countsLine(outcomes: readonly Outcome[], ignored: number, addedWord: string): string {
  const count = (action: Outcome['action']) => outcomes.filter((outcome) => outcome.action === action).length;
  const counts = [
    `${addedWord} ${count('added')} 个`,
    ...(count('present') > 0 ? [`已有 ${count('present')} 个`] : []),
    ...(count('refused') > 0 ? [`未添加 ${count('refused')} 个`] : []),
    ...(ignored > 0 ? [`另有 ${ignored} 个文件不是报告的格式，没有读取`] : []),
  ];
  return `共 ${outcomes.length} 个文件：${counts.join('，')}。`;
}

/** Text without what would steer a terminal: names of files and organs come from elsewhere. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
}
