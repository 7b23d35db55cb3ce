import { type Figure, isUnitUnknown, stateNames } from '../../model/figure.ts';
import { bothReadings, correctionText, figureText } from '../wording.ts';

/**
 * A figure in words that stand alone in a citation: the number with its unit (`unit` is that of the column,
 * where it is a count), or its state by name, so that nothing missing can be taken for 0.
 */
export function citedValue(figure: Figure, unit: string | null): string {
  if (figure.correction) {
    const { correction, ...published } = figure;
    return `${citedValue(published, unit)}；本站另记更正为 ${correctionText(correction)}`;
  }
  const { value } = figure;
  if (value === undefined) return stateWords(figure);
  if (isUnitUnknown(figure)) return `${figureText(figure)}，单位不明（${bothReadings(value)}）`;
  const number = `${figureText(figure)}${unit === null ? '' : ` ${unit}`}`;
  return figure.state === 'summed' ? `${number}（报告分行填写，此为各行之和）` : number;
}

function stateWords({ state, raw }: Figure): string {
  const printed = raw?.replace(/\s+/g, ' ').trim();
  return `${stateNames[state].name}${printed ? `（原文印作“${printed}”）` : ''}，不等于 0`;
}
