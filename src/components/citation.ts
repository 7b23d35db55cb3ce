/** What a citation of one figure says; every text is as a reader shall see it. */
export type CitedFigure = {
  organ: string;
  year: number;
  /** The report's title as printed; null where it has none. */
  title: string | null;
  name: string;
  /** The number with its unit, or the state in words. */
  value: string;
  /** What is in doubt about the figure. */
  doubts: readonly string[];
  /** Where it stands in the published file: 第 91 行, 第 3 页; null where unknown. */
  place: string | null;
  address: string;
  sha256: string;
  /** What every page says where the reports are made up. */
  madeUpNote?: string | undefined;
};

/** A figure with its source in one paragraph, to be pasted into a text. */
export function figureCitation(cited: CitedFigure): string {
  const { organ, year, title, name, value, doubts, place, address, sha256, madeUpNote } = cited;
  const source = [title === null ? '报告原文' : `《${title}》`, place]
    .filter((part) => part !== null)
    .join('');
  return [
    madeUpNote ?? '',
    `${organ} ${year} 年度政府信息公开工作年度报告：${name}，${value}。`,
    ...doubts.map((doubt) => `存疑：${endSentence(doubt)}`),
    `出处：${source}，${address}（报告文件 SHA-256 前 12 位 ${sha256.slice(0, 12)}）`,
  ].join('');
}

/** A report as GB/T 7714—2015 cites an electronic report; the date of the visit is the reader's to add. */
export function reportCitation(report: {
  organ: string;
  year: number;
  title: string | null;
  /** Date of publication in ISO form. */
  published?: string | undefined;
  address: string;
  madeUpNote?: string | undefined;
}): string {
  const title = report.title ?? `${report.year} 年政府信息公开工作年度报告`;
  const published = report.published === undefined ? '' : `(${report.published})`;
  return `${report.madeUpNote ?? ''}${report.organ}. ${title}[R/OL]. ${published}[引用日期]. ${report.address}.`;
}

function endSentence(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}
