import { type Figure, isUnitUnknown } from '../model/figure.ts';
import { numberText } from '../model/number-text.ts';
import { html, type Markup } from './markup.ts';
import { correctionText, figureSpeech, figureText, markOf, signOf } from './wording.ts';

/** A figure as it stands in tables and sentences, and what it was corrected to beside it. */
export function figureMarkup(figure: Figure, bare = false): Markup {
  const published = publishedMarkup(figure, bare);
  if (!figure.correction) return published;
  return html`${published} <span class="note">更正 ${correctionText(figure.correction)}</span>`;
}

/** A figure and the mark of what is in doubt about it, for a table that leads to where that is explained. */
export function markedFigure(figure: Figure, mark: string | undefined): Markup {
  return mark === undefined
    ? figureMarkup(figure)
    : html`${figureMarkup(figure)} <strong class="doubt">${mark}</strong>`;
}

/** A figure as published: its number, or the mark of its state with words for a screen reader. */
function publishedMarkup(figure: Figure, bare: boolean): Markup {
  const { value } = figure;
  if (value === undefined) {
    return html`<span class="state ${figure.state}" role="img" aria-label="${figureSpeech(figure)}">${markOf(figure)}</span>`;
  }
  const classes = [
    'number',
    ...(value === 0 ? ['zero'] : []),
    ...(figure.state === 'summed' ? ['summed'] : []),
  ];
  const number = html`<span class="${classes.join(' ')}">${bare ? `${signOf(figure)}${numberText(value)}` : figureText(figure)}</span>`;
  return !bare && isUnitUnknown(figure) ? html`${number} <strong class="doubt">单位不明</strong>` : number;
}
