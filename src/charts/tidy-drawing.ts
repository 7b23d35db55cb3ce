/**
 * Makes what Plot drew fit for a strict content security policy and any page: no style element or attribute, a name
 * and a description of its own, and coordinates short enough to be the same on every machine. The rules that Plot
 * would inline stand in styles/charts.css under `.chart`. The id of the text is unique on its page.
 */
export function tidyDrawing(svg: Element, text: { id: string; title: string; description: string }): void {
  for (const element of svg.querySelectorAll('style')) element.remove();
  for (const element of svg.querySelectorAll('text')) if (!element.textContent) element.remove();
  for (const element of svg.querySelectorAll('*')) tidyElement(element);
  for (const name of ['width', 'height', 'class', 'style']) svg.removeAttribute(name);
  const { id, title, description } = text;
  const names = { id, role: 'img', 'aria-label': title, 'aria-describedby': `${id}-desc`, class: 'chart' };
  for (const [name, value] of Object.entries(names)) svg.setAttribute(name, value);
  svg.prepend(textElement(svg, 'title', `${id}-title`, title));
  svg.querySelector('title')?.after(textElement(svg, 'desc', `${id}-desc`, description));
}

function textElement(svg: Element, name: string, id: string, text: string): Element {
  const element = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name);
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
