import type { Style } from './declarations.ts';

const zero = /^[+-]?0*\.?0*(?:px|pt|em|rem|%|ch|ex|vw|vh|cm|mm)?$/;

/** Whether a style gives text no size; what is inside may have one of its own. */
export function isSizeless(style: Style): boolean {
  return isZero(style, 'font-size');
}

/** Whether a style makes all that is in an element vanish where it stands. Pages fade in so, by a script. */
export function isVanished(style: Style): boolean {
  const scale = /scale[xy3d]*\(([^)]*)\)/.exec(style.get('transform') ?? '')?.[1] ?? '1';
  return (
    isZero(style, 'opacity') ||
    style.get('content-visibility') === 'hidden' ||
    scale.split(',').some((factor) => zero.test(factor))
  );
}

/** Whether a style puts a box off the page, or cuts off all of it. */
export function isOutOfSight(style: Style, isBlock: boolean): boolean {
  if (style.size === 0) return false;
  const isPlaced = /^(?:absolute|fixed)$/.test(style.get('position') ?? '');
  const isShifted = isPlaced || style.get('position') === 'relative';
  const isBox = isPlaced || isBlock || /^inline-|^(?:block|flex|grid)/.test(style.get('display') ?? '');
  const clips = /^(?:hidden|clip)/.test(
    style.get('overflow') ?? style.get('overflow-x') ?? style.get('overflow-y') ?? '',
  );
  return (
    (isShifted && ['left', 'right', 'top', 'bottom'].some((side) => isFarOut(style.get(side)))) ||
    isFarOut(style.get('margin-left')) ||
    isFarOut(/^translate[xy3d]*\(([^,)]*)/.exec(style.get('transform') ?? '')?.[1]) ||
    (isBox && isFarOut(style.get('text-indent'))) ||
    (isPlaced && /^rect\((?:[01](?:px)?[,)]?)+$/.test(style.get('clip') ?? '')) ||
    /^inset\((?:50|100)%|^circle\(0/.test(style.get('clip-path') ?? '') ||
    ((isBox || style.has('float')) &&
      clips &&
      ['width', 'height', 'max-width', 'max-height'].some((side) => isZero(style, side)))
  );
}

function isZero(style: Style, name: string): boolean {
  const value = style.get(name);
  return value !== undefined && value !== '' && zero.test(value);
}

/** Further than any page is wide. */
function isFarOut(length = ''): boolean {
  return /^-(?:\d{4,}|[5-9]\d\d)(?:\.\d+)?(?:px|pt|em|rem|%)?$|^-(?:\d{3,}|[5-9]\d)(?:\.\d+)?r?em$/.test(
    length,
  );
}
