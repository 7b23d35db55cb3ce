/** What the page says where something is wrong or nothing was found. */
import { addresses } from '../model/addresses.ts';
import { numberText } from '../model/number-text.ts';
import { button, type Child, element } from './dom.ts';
import { type FilterName, filterNames } from './filters.ts';
import { organLinks, splitOffer, type ToLink } from './results.ts';
import type { Halves } from './wording.ts';

/** Names of the filters, as their labels say them. */
export const filterLabels: Record<FilterName, string> = { year: '年份', place: '地方', kind: '机关类型' };

/** What a reader may do next. */
export type HelpActs = { dropFilter(name: FilterName): void; askInstead(query: string): void };

/** A sentence that something could not be fetched, with a button to try again. */
export function failureNotice(sentence: string, retry: () => void): HTMLElement {
  return element('p', { class: 'search-failure', role: 'alert' }, sentence, button('重试', retry));
}

/** Advice where neither an organ nor a report was found. */
export function noResultHelp({ organs, text }: Halves, toLink: ToLink, acts: HelpActs): HTMLElement {
  const nearest = organs?.nearest ?? [];
  return element(
    'section',
    { 'aria-label': '没有找到时' },
    element(
      'ul',
      { class: 'search-help' },
      ...filterNames.flatMap((name) => {
        const reports = text?.withoutFilter[name] ?? 0;
        if (reports === 0) return [];
        return element(
          'li',
          {},
          button(`不限${filterLabels[name]}：${numberText(reports)} 份报告`, () => acts.dropFilter(name)),
        );
      }),
      text?.split && element('li', {}, ...splitOffer(text.split, acts.askInstead)),
      nearest.length > 0 && element('li', {}, '名称相近的机关：', ...joined(organLinks(nearest, toLink))),
      element(
        'li',
        {},
        '检索词之间加空格，表示都要有；也可以只用其中几个字，或者到',
        element('a', { href: toLink(addresses.organs) }, '机关名录'),
        '按地方查找。',
      ),
      element(
        'li',
        {},
        '法定表格里的数字不在全文检索之内，请看',
        element('a', { href: toLink(addresses.indicators) }, '指标'),
        '。',
      ),
    ),
  );
}

function joined(links: readonly HTMLElement[]): Child[] {
  return links.flatMap((link, place) => (place === 0 ? [link] : ['、', link]));
}
