/**
 * Says why a day, `YYYY-MM-DD`, cannot be the one on which the report of a year was published; undefined where it can.
 * 《条例》第四十九条 has the year reported when it is over; a few are published in its last days.
 */
export function whyTooEarly(published: string | undefined, year: number): string | undefined {
  if (published === undefined || published >= `${year}-12-01`) return undefined;
  return `${published} 早于 ${year} 年 12 月，不会是 ${year} 年度报告的发布日期，请核对`;
}
