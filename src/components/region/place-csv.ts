import type { CsvValue } from '../../downloads/csv.ts';
import { placeCells } from '../../downloads/place-columns.ts';
import { indicators } from '../../model/indicators.ts';
import type { PlaceWithFigures } from './place-children.ts';
import { seriesIn } from './place-series.ts';

/** Every indicator of a place as rows of its file, newest year first. */
export function placeCsvRows({ region, found }: PlaceWithFigures): CsvValue[][] {
  return indicators.flatMap((indicator) =>
    seriesIn(found, indicator.id).flatMap((series) => placeCells(region, indicator, series)),
  );
}
