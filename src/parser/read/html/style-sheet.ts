import { type Declaration, readDeclaration } from './declarations.ts';
import { readSelector, type Selector, splitList } from './selector.ts';

/** A rule that tells whether and where text is seen; `isSure` where it is understood for which elements it holds. */
export type Rule = { selector: Selector; declarations: readonly Declaration[]; isSure: boolean };

/** Whether the rules of a group hold for a page on a wide screen. */
type Holds = 'yes' | 'no' | 'unsure';

type Frame = { selectors: string | undefined; holds: Holds; declarations: Declaration[] };

/** Comments, strings, what stands in brackets, the marks of blocks and the text between them. */
const pieces =
  /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\((?:[^()"'{}]|"[^"\n]*"|'[^'\n]*')*\)|[{};]|[^"'(){};/<-]+|[\s\S]/g;

/** Reads of a style sheet the rules that tell whether text is seen, as far as they hold on a screen. */
export function readSheet(css: string, media = ''): Rule[] {
  const rules: Rule[] = [];
  const open: Frame[] = [{ selectors: undefined, holds: holdsFor(media), declarations: [] }];
  let text = '';
  for (const [piece] of css.matchAll(pieces)) {
    const frame = open.at(-1);
    if (!frame) break;
    if (piece === '{' || piece === '}' || piece === ';') {
      if (piece === '{') open.push(openFrame(text.trim(), frame));
      else keepDeclaration(text, frame);
      if (piece === '}' && open.length > 1) keepRules(frame, rules, open);
      text = '';
    } else if (!piece.startsWith('/*') && piece !== '<!--' && piece !== '-->') text += piece;
  }
  const last = open.at(-1);
  if (last) keepDeclaration(text, last);
  while (open.length > 1) keepRules(open.at(-1), rules, open);
  return rules;
}

function openFrame(head: string, { holds: outer, selectors }: Frame): Frame {
  const [, name, query = ''] = /^@([\w-]+)\s*([\s\S]*)$/.exec(head) ?? [];
  // A rule inside a rule, and what is no rule at all: fonts, pages, animations.
  if (selectors !== undefined || outer === 'no') return { selectors: '', holds: 'no', declarations: [] };
  if (name === undefined) return { selectors: head, holds: outer, declarations: [] };
  const own = holdsIn(name.toLowerCase(), query);
  const holds = own === 'yes' ? outer : own;
  return { selectors: undefined, holds, declarations: [] };
}

function keepDeclaration(text: string, { selectors, declarations }: Frame): void {
  const declaration = selectors ? readDeclaration(text) : undefined;
  if (declaration) declarations.push(declaration);
}

function keepRules(frame: Frame | undefined, rules: Rule[], open: Frame[]): void {
  open.pop();
  if (!frame?.selectors || frame.holds === 'no' || frame.declarations.length === 0) return;
  for (const text of splitList(frame.selectors)) {
    const selector = readSelector(text.trim());
    if (!selector) continue;
    const isSure = selector.isSure && frame.holds === 'yes';
    rules.push({ selector, declarations: frame.declarations, isSure });
  }
}

function holdsIn(name: string, query: string): Holds {
  if (name === 'media') return holdsFor(query);
  if (name === 'layer') return 'yes';
  if (name === 'supports') return /\bnot\b/i.test(query) ? 'no' : 'yes';
  return name === 'container' || name === 'scope' ? 'unsure' : 'no';
}

/** The screen that a page is read on, in pixels; it has a mouse, and nobody has set it up in any way. */
const screen = { width: 1280, height: 720 };
const usual =
  /^(?:(?:any-)?hover(?::hover)?|(?:any-)?pointer:fine|prefers-color-scheme:light|[\w-]+:no-preference|-webkit-min-device-pixel-ratio:[01](?:\.0*)?)$/;
const unusual =
  /^(?:(?:any-)?hover:none|(?:any-)?pointer:(?:none|coarse)|prefers-color-scheme:dark|prefers-reduced-\w+(?::reduce)?|forced-colors:active|-ms-high-contrast\b.*|max-aspect-ratio:1\/1|orientation:portrait)$/;

/** Whether one of the media of a query is a wide screen. */
function holdsFor(query: string): Holds {
  if (query.trim() === '') return 'yes';
  const media = query.toLowerCase().split(',').map(holdsForAll);
  return media.find((one) => one === 'yes') ?? media.find((one) => one === 'unsure') ?? 'no';
}

function holdsForAll(medium: string): Holds {
  const [, not, rest = ''] = /^\s*(?:(not\b)|only\b)?([\s\S]*)$/.exec(medium) ?? [];
  const conditions = rest.split(/\band\b/).map((condition) => holdsForOne(condition.trim()));
  const all = conditions.find((one) => one === 'no') ?? conditions.find((one) => one === 'unsure') ?? 'yes';
  return not ? ({ yes: 'no', no: 'yes', unsure: 'unsure' } as const)[all] : all;
}

function holdsForOne(condition: string): Holds {
  if (condition === '' || condition === 'all' || condition === 'screen') return 'yes';
  if (/^[a-z]+$/.test(condition)) return 'no';
  const feature = /^\(([^()]*)\)$/.exec(condition)?.[1]?.replace(/\s+/g, '') ?? '';
  // The screen is wider than high.
  if (feature === 'orientation:landscape' || usual.test(feature)) return 'yes';
  if (unusual.test(feature)) return 'no';
  const [, limit, side, relation, length, unit] =
    /^(?:(min|max)-(?:device-)?)?(width|height)(:|[<>]=?)([\d.]+)(px|r?em)?$/.exec(feature) ?? [];
  if (side === undefined || (limit === undefined) === (relation === ':')) return 'unsure';
  const pixels = Number(length) * (unit?.endsWith('em') ? 16 : 1);
  const isLeast = limit === 'min' || relation?.startsWith('>');
  const own = side === 'width' ? screen.width : screen.height;
  if (side === 'height' && isLeast && pixels > own / 2) return 'unsure';
  return (isLeast ? pixels <= own : pixels >= own) ? 'yes' : 'no';
}
