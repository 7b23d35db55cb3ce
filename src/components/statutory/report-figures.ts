/**
 * What a report's page does beyond its markup: it shows a bar for the figure in hand, and a # by the cell or line
 * under the pointer. The markup carries no controls for its two hundred figures; without this script each is
 * still a link to its line, and back.
 */
import { element, FigureBar, type FigureInHand } from './figure-bar.ts';
import { readFigureCell } from './figure-in-cell.ts';

const report = document.querySelector<HTMLElement>('article[data-sha256]');
if (report) {
  followFigures(report);
  followPointer(report);
}

/** Shows the bar for the figure whose link is used, or whose address the page is at. */
function followFigures(page: HTMLElement): void {
  const links = 'td[id] > a:first-child, .source a:not(.hash)';
  const bar = new FigureBar();
  const show = (target: EventTarget | null): void => {
    const used = target instanceof Element ? target.closest<HTMLAnchorElement>(links) : null;
    const cell = used?.closest('td') ?? (used && findAnchor(used.hash));
    if (used && cell) bar.show(figureIn(cell, page), used);
  };
  const showAddressed = (): void => {
    const cell = findAnchor(location.hash);
    if (cell?.matches('td')) show(cell.querySelector('a'));
    else bar.leaveFor(location.hash.slice(1));
  };
  page.addEventListener('focusin', ({ target }) => show(target));
  page.addEventListener('click', ({ target }) => show(target));
  addEventListener('hashchange', showAddressed);
  showAddressed();
}

/** Moves one # to the cell or line under the pointer, so that its address can be copied or opened. */
function followPointer(page: HTMLElement): void {
  const hash = element('a', { className: 'hash', textContent: '#', tabIndex: -1, ariaHidden: 'true' });
  page.addEventListener('pointerover', ({ target }) => {
    const host = target instanceof Element ? target.closest('td[id], .source > li') : null;
    if (!host || hash.parentElement === host) return;
    hash.href = `#${host.id}`;
    host.append(hash);
  });
}

/** What the page says about a figure, gathered from its cell and from the findings that doubt it. */
function figureIn(cell: HTMLElement, page: HTMLElement): FigureInHand {
  const { organ = '', year, form, title, sha256 = '', madeUp } = page.dataset;
  const doubts = (cell.dataset.doubts ?? '').split(' ').filter((anchor) => anchor !== '');
  const line = /^#L(\d+)$/.exec(cell.querySelector('a')?.hash ?? '')?.[1];
  const place = cell.dataset.place ?? (line === undefined ? null : `第 ${line} 行`);
  const cited = {
    ...readFigureCell(cell, form),
    organ,
    year: Number(year),
    title: title ?? null,
    doubts: doubts.map((anchor) => findAnchor(`#${anchor}`)?.querySelector('.message')?.textContent ?? ''),
    place,
    address: `${location.origin}${location.pathname}#${cell.id}`,
    sha256,
    madeUpNote: madeUp,
  };
  const sourceAnchor = line === undefined ? null : `L${line}`;
  const pageAddress = pageIn(page, place);
  return { cited, anchor: cell.id, sourceAnchor, pageAddress, doubtAnchor: doubts[0] ?? null };
}

/** What shows a PDF goes to the page that stands behind its address. */
function pageIn(page: HTMLElement, place: string | null): string | null {
  const number = /^第 (\d+) 页$/.exec(place ?? '')?.[1];
  const original = page.querySelector<HTMLAnchorElement>('a[href*="/data/originals/"]');
  return number === undefined || !original ? null : `${original.href}#page=${number}`;
}

function findAnchor(hash: string): HTMLElement | null {
  return document.getElementById(hash.slice(1));
}
