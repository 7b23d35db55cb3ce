import { checkAddress } from '../../model/addresses.ts';
import { checks } from '../../model/checks.ts';
import { link } from '../link.ts';
import { attributes, html, type Markup } from '../markup.ts';
import { verdictWords } from '../wording.ts';
import { type ArithmeticCheck, type Equation, tallyText } from './arithmetic.ts';

/** The sums of a report as a table; `hrefOf` leads to the figure that a sum is about. */
export function arithmeticMarkup(
  caption: string,
  items: readonly ArithmeticCheck[],
  hrefOf: (figure: string) => string,
): Markup {
  const heads = ['检查', '行、列或组', '算式', '结果'].map((name) => html`<th scope="col">${name}</th>`);
  const bodies = items.map((item) => {
    const [first, ...rest] = item.equations.map((equation) =>
      equationCells(equation, hrefOf(equation.figure)),
    );
    return html`<tbody><tr>${checkCell(item)}${first}</tr>${rest.map((cells) => html`<tr>${cells}</tr>`)}</tbody>`;
  });
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${heads}</tr></thead>${bodies}</table></div>`;
}

function checkCell({ code, tally, equations }: ArithmeticCheck): Markup {
  return html`<th scope="rowgroup" rowspan="${equations.length}"><a href="${link(checkAddress(code))}">${checks[code].name}</a> <span class="note">${tallyText(tally)}</span></th>`;
}

function equationCells({ subject, text, verdict }: Equation, href: string): Markup {
  const { mark, text: words } = verdictWords[verdict];
  const classes = attributes({ class: verdict === 'fail' ? 'verdict doubt' : 'verdict' });
  return html`<td class="subject"><a href="${href}">${subject}</a></td><td class="equation">${text}</td><td${classes}><span aria-hidden="true">${mark}</span> ${words}</td>`;
}
