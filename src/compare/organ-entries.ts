import { toTableRow } from '../components/comparison/indicator-table.ts';
import { groupWords } from '../components/comparison/measure-words.ts';
import { fullLink } from '../components/link.ts';
import { readMeasure } from '../downloads/filed-measure.ts';
import { indicatorBlock } from '../downloads/indicator-block.ts';
import { placeText } from '../downloads/place-text.ts';
import type { PublishedOrgan } from '../downloads/published-organ.ts';
import { rowsOf } from '../downloads/row-block.ts';
import { measureGroupOf } from '../metrics/state-groups.ts';
import { organAddress } from '../model/addresses.ts';
import type { Indicator } from '../model/indicators/indicator.ts';
import { comparableOfMeasure, hasNumber, isUnitMissing, type Measure } from '../model/measure.ts';
import { populationOf, type SeriesKey } from '../model/series.ts';
import type { Entry, SubjectEntries } from './entry.ts';

/** What an organ's reports say of an indicator. */
export function organEntries(file: PublishedOrgan, indicator: Indicator): SubjectEntries {
  const { slug, name, reports } = file;
  const population = populationOf(file);
  // Not by the addresses of the file, which are full ones of where the site was published.
  const address = organAddress(slug);
  return {
    subject: { id: slug, name, place: placeText(file), address, isFailed: false },
    years: reports.map(({ year }) => year),
    entries: reports.flatMap(({ year, form, measures }) => {
      const filed = measures[indicator.id];
      return filed ? organEntry(file, indicator, { year, form, population }, readMeasure(filed)) : [];
    }),
  };
}

function organEntry(file: PublishedOrgan, indicator: Indicator, key: SeriesKey, measure: Measure): Entry {
  const { slug: organ, name, division } = file;
  const place = placeText(file);
  const row = { organ, name, place, measure };
  const { text, speech, note, isDoubtful, address, source } = toTableRow(indicator, key, row);
  const group = measureGroupOf(measure);
  const organs = {
    organ: { all: organ },
    name: { all: name },
    place: { all: place },
    division: { all: division?.code ?? null },
  };
  const reports = [{ measure, address: fullLink(address) }];
  return {
    ...key,
    reports: 1,
    group,
    words: groupWords(indicator)[group],
    text,
    speech,
    note,
    doubt: isDoubtful ? '存疑' : '',
    value: comparableOfMeasure(measure),
    plain: plainText(measure),
    unit: unitText(indicator, measure),
    address,
    source,
    csv: rowsOf(indicatorBlock(indicator, key, { organs, reports })),
  };
}

/** The number as printed, or the quotient; a mix is no single number. */
function plainText(measure: Measure): string {
  const { value, denominator, parts } = measure;
  if (!hasNumber(measure) || value === undefined || parts) return '';
  return String(denominator === undefined ? value : value / denominator);
}

function unitText({ unit }: Indicator, measure: Measure): string {
  if (!hasNumber(measure) || measure.parts) return '';
  if (isUnitMissing(measure)) return '单位不明';
  if (measure.denominator !== undefined) return '比例';
  return measure.unit === undefined ? unit : (measure.unit ?? '');
}
