import type { Rule } from './rule.ts';

/** The title names the year that the report is about. */
export const titleNoYear: Rule = {
  code: 'title.no-year',
  assess({ title, year, yearSource }) {
    if (title === null) return [{ verdict: 'notAssessable' }];
    if (yearSource === 'title') return [{ verdict: 'pass' }];
    const found =
      year === null ? '正文中也没有找到' : `年份 ${year} 取自${yearSource === 'table' ? '统计表' : '正文'}`;
    return [{ verdict: 'fail', message: `标题“${title}”没有写年份，${found}。` }];
  },
};
