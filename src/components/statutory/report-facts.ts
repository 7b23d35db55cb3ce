import { addresses, originalAddress } from '../../model/addresses.ts';
import { forms } from '../../model/forms/forms.ts';
import type { ReportRecord } from '../../model/records.ts';
import type { Report } from '../../model/report.ts';
import { dateText, numberText } from '../wording.ts';

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
    { term: '标题', text: report.title ?? '报告没有标题', isDoubt: report.title === null },
    { term: '年度', ...yearFact(report, year) },
    { term: '表格', ...formFact(report) },
    { term: '公布', text: source?.published ? dateText(source.published) : '公布日期未记录' },
    ...(source?.url === undefined ? [] : [{ term: '来源', text: source.url, address: source.url }]),
    ...(source?.fetched === undefined ? [] : [{ term: '取得', text: dateText(source.fetched) }]),
  ];
}

function yearFact({ year: read, yearSource }: Report, year: number): Pick<Fact, 'text' | 'isDoubt'> {
  if (read === null || yearSource === null)
    return { text: `${year} 年（报告没有写年份，取自文件名）`, isDoubt: true };
  const { text, isDoubt = false } = yearSources[yearSource];
  const differs = read === year ? '' : `；文件归在 ${year} 年`;
  return { text: `${read} 年（${text}${differs}）`, isDoubt: isDoubt || read !== year };
}

function formFact({ form }: Report): Pick<Fact, 'text' | 'isDoubt' | 'address'> {
  if (form === null) return { text: '未能识别表格版本，没有读取数字', isDoubt: true };
  const { notice, years } = forms[form];
  return { text: `${form} 年版（${notice}，用于 ${years}）`, address: `${addresses.methods}#form-${form}` };
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
