import { offeredFiles } from '../../downloads/files.ts';
import { addresses } from '../../model/addresses.ts';
import { indicators } from '../../model/indicators.ts';
import { datasetData } from '../frame/structured-data.ts';

/** All figures as a data set of schema.org; `description` is that of the page of downloads. */
export function downloadsData(description: string, reports: readonly { year: number }[]): object {
  return datasetData({
    name: '政府信息公开工作年度报告：全部数字',
    description,
    address: addresses.data,
    years: reports.map(({ year }) => year),
    measured: indicators.map(({ name }) => name),
    files: offeredFiles,
  });
}
