import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { tidyDrawing } from './tidy-drawing.ts';

/** Name and description of a drawing, for those who do not see it. The id is unique on its page. */
export type DrawingText = { id: string; title: string; description: string };

const { document } = parseHTML('<!doctype html><html></html>');

/** Draws a plot as SVG markup fit for any page: see `tidyDrawing`. */
export function drawPlot(options: Plot.PlotOptions, text: DrawingText): string {
  const svg = Plot.plot({ ...options, document });
  if (svg.localName !== 'svg') throw new Error(`expected one svg element, got <${svg.localName}>`);
  tidyDrawing(svg, text);
  return svg.outerHTML;
}

/** The same drawing as a file of its own, with the style sheet it is to carry. */
export function toSvgFile(markup: string, styles: string): string {
  return markup
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/<title/, () => `<style>${styles}</style><title`);
}
