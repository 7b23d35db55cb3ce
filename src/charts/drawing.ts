import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Name and description of a drawing, for those who do not see it. The id is unique on its page. */
export type DrawingText = { id: string; title: string; description: string };

const { document } = parseHTML('<!doctype html><html></html>');

/**
 * Draws a plot as SVG markup fit for a strict content security policy and any page: no style element or
 * attribute, its own accessible name, and coordinates short enough to be the same on every machine.
 * The rules that Plot would inline stand in styles/charts.css under `.chart`.
 */
export function drawPlot(options: Plot.PlotOptions, text: DrawingText): string {
  const svg = Plot.plot({ ...options, document });
  if (svg.localName !== 'svg') throw new Error(`expected one svg element, got <${svg.localName}>`);
  for (const element of svg.querySelectorAll('style')) element.remove();
  for (const element of svg.querySelectorAll('text')) if (!element.textContent) element.remove();
  for (const element of svg.querySelectorAll('*')) tidyElement(element);
  for (const name of ['width', 'height', 'class']) svg.removeAttribute(name);
  for (const [name, value] of Object.entries({ ...nameOf(text), class: 'chart' }))
    svg.setAttribute(name, value);
  svg.prepend(textElement('title', `${text.id}-title`, text.title));
  svg.querySelector('title')?.after(textElement('desc', `${text.id}-desc`, text.description));
  return svg.outerHTML;
}

function nameOf({ id, title }: DrawingText): Record<string, string> {
  return { id, role: 'img', 'aria-label': title, 'aria-describedby': `${id}-desc` };
}

function textElement(name: string, id: string, text: string): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.setAttribute('id', id);
  element.textContent = text;
  return element;
}

/** Plot names its groups in English; inside an image with a name of its own they would never be read. */
function tidyElement(element: Element): void {
  element.removeAttribute('aria-label');
  element.removeAttribute('style');
  for (const { name, value } of [...element.attributes]) {
    const short = value.replace(/-?\d+\.\d{2,}/g, (digits) => String(Number(Number(digits).toFixed(1))));
    if (short !== value) element.setAttribute(name, short);
  }
}

/** The same drawing as a file of its own, with the style sheet it is to carry. */
export function toSvgFile(markup: string, styles: string): string {
  return markup
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/<title/, () => `<style>${styles}</style><title`);
}
