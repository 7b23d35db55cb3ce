import { checkAddress } from '../../model/addresses.ts';
import { checks, isCheckCode } from '../../model/checks.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { link } from '../link.ts';
import { attributes, html, type Markup } from '../markup.ts';
import { placeText } from '../wording.ts';
import { groupFindings, type ShownFinding, severityNames } from './doubts.ts';

/** The findings of a report, gravest first, each with links to its figures, its place and its check. */
export function findingsMarkup(report: Pick<Report, 'form' | 'findings'>): Markup {
  const groups = groupFindings(report).map(
    ({ severity, items }) =>
      html`<h3>${severityNames[severity]}</h3><ul class="doubts">${items.map(findingMarkup)}</ul>`,
  );
  return html`<div class="findings">${groups}</div>`;
}

function findingMarkup({ finding, anchor, named, more }: ShownFinding): Markup {
  const own = attributes({ id: anchor, class: finding.severity === 'note' ? 'remark' : undefined });
  const links = [
    ...named.map(({ id, name }) => html`<a href="#${id}">${name}</a>`),
    ...(more > 0 ? [html`<span>等 ${named.length + more} 格</span>`] : []),
    ...placeMarkup(finding),
    ...(isCheckCode(finding.code)
      ? [html`<a href="${link(checkAddress(finding.code))}">检查：${checks[finding.code].name}</a>`]
      : []),
  ];
  return html`<li${own}><span class="message">${finding.message}</span><span class="note where">${links}</span></li>`;
}

function placeMarkup({ at }: Finding): Markup[] {
  const text = placeText(at);
  if (text === undefined) return [];
  return [
    at?.line === undefined ? html`<span>原文${text}</span>` : html`<a href="#L${at.line}">原文${text}</a>`,
  ];
}
