import { addresses, originalAddress } from '../../model/addresses.ts';
import { forms } from '../../model/forms/forms.ts';
import { numberText } from '../../model/number-text.ts';
import type { ReportRecord } from '../../model/records.ts';
import type { Report } from '../../model/report.ts';
import { dateText } from '../wording.ts';

/** A fact about the report as a file, one line of the list on its page. `isDoubt` where it must be read with care. */
export type Fact = { term: string; text: string; address?: string; isDoubt?: boolean };

const yearSources: Record<NonNullable<Report['yearSource']>, Pick<Fact, 'text' | 'isDoubt'>> = {
  title: { text: '标题写明' },
  body: { text: '标题没有写年份，取自正文', isDoubt: true },
  table: { text: '标题和正文没有写年份，取自表格', isDoubt: true },
};

/** What the report is and how it is known, from its bytes and from where it was published. */
export function reportFacts({ report, year, source }: ReportRecord): Fact[] {
  return [
    titleFact(report),
    yearFact(report, year),
    formFact(report),
    { term: '公布', text: source?.published ? dateText(source.published) : '公布日期未记录' },
    ...(source?.url === undefined ? [] : [{ term: '来源', text: source.url, address: source.url }]),
    ...(source?.fetched === undefined ? [] : [{ term: '取得', text: dateText(source.fetched) }]),
  ];
}

/** The title as the report prints it. */
export function titleFact({ title }: Pick<Report, 'title'>): Fact {
  return { term: '标题', text: title ?? '报告没有标题', isDoubt: title === null };
}

/** The year that the report names, and where; `filed` is the year that its file is kept under, if it is kept. */
export function yearFact({ year, yearSource }: Pick<Report, 'year' | 'yearSource'>, filed?: number): Fact {
  const term = '年度';
  if (year === null || yearSource === null) {
    const text = filed === undefined ? '没有找到年份' : `${filed} 年（报告没有写年份，取自文件名）`;
    return { term, text, isDoubt: true };
  }
  const { text, isDoubt = false } = yearSources[yearSource];
  const differs = filed !== undefined && year !== filed;
  const note = differs ? `${text}；文件归在 ${filed} 年` : text;
  return { term, text: `${year} 年（${note}）`, isDoubt: isDoubt || differs };
}

/** The statutory form that the report's tables follow. */
export function formFact({ form }: Pick<Report, 'form'>): Fact {
  const term = '表格';
  if (form === null) return { term, text: '未能识别表格版本，没有读取数字', isDoubt: true };
  const { notice, years } = forms[form];
  const address = `${addresses.methods}#form-${form}`;
  return { term, text: `${form} 年版（${notice}，用于 ${years}）`, address };
}

/** The published file: its name, size and fingerprint, and where its bytes are. */
export function fileOf({ organ, year, file, byteLength, sha256 }: ReportRecord) {
  return {
    name: file,
    size: `${numberText(byteLength)} 字节`,
    sha256,
    address: originalAddress(organ, file),
    download: `${organ}-${year}${file.slice(file.lastIndexOf('.'))}`,
  };
}
