import { type Box, centreOf, contains } from './geometry.ts';
import type { TextPiece } from './marks.ts';
import { coverOf } from './overdrawn-text.ts';

/** A colour as pdf.js writes it, #rrggbb; undefined where something else than one colour is painted. */
export type Colour = string | undefined;

/** An area that was painted: its colour, whether nothing shows through, and how many pieces of text lay there before. */
type Area = { box: Box; colour: Colour; isSolid: boolean; before: number };

/** Colours whose parts differ by less than this, of 255, are the same to a reader. */
const seen = 24;
/** Pages with more painted areas than this are drawings: nothing is said of what can be seen on them. */
const mostAreas = 2000;

/** What is painted on a page below its text and above it. */
export class Ground {
  readonly #areas: Area[] = [];

  /** Notes an area; `isSolid` where it hides what was drawn there before. */
  paint(box: Box, colour: Colour, isSolid: boolean, before: number): void {
    if (this.#areas.length <= mostAreas) this.#areas.push({ box, colour, isSolid, before });
  }

  /** Whether ink of this colour shows at a place, on what was painted there last; paper is white. */
  shows(box: Box, colour: Colour): boolean {
    if (colour === undefined || this.#areas.length > mostAreas) return true;
    const below = this.#areas.findLast((area) => meets(area.box, box) && isOver(area.box, box));
    return differ(colour, below ? below.colour : '#ffffff');
  }

  /** Hides the pieces that were painted over later; pieces stand in the order in which they were drawn. */
  hideCovered(pieces: readonly TextPiece[]): void {
    const solid = this.#areas.filter((area) => area.isSolid && area.before > 0);
    if (solid.length === 0 || this.#areas.length > mostAreas) return;
    for (const [index, piece] of pieces.entries()) {
      const later = solid.filter((area) => index < area.before && meets(area.box, piece.box));
      if (later.length === 0) continue;
      if (later.some((area) => isOver(area.box, piece.box))) piece.isHidden = true;
      const covers = later.map((area) => coverOf(area.box, piece));
      if (covers.includes('part') && !covers.includes('all')) piece.isMarred = true;
    }
  }
}

/** Whether an area and a piece share anything: of thousands of areas hardly any does, so that it is asked first. */
function meets(area: Box, piece: Box): boolean {
  return (
    area.left <= piece.right &&
    area.right >= piece.left &&
    area.top <= piece.bottom &&
    area.bottom >= piece.top
  );
}

/** Whether an area takes in the middle of a piece: half of its width and half of its height. */
function isOver(area: Box, piece: Box): boolean {
  const [x, y] = centreOf(piece);
  if (!contains(area, [x, y])) return false;
  const [across, down] = [(piece.right - piece.left) / 4, (piece.bottom - piece.top) / 4];
  return contains(area, [x - across, y - down]) && contains(area, [x + across, y + down]);
}

function differ(one: string, other: Colour): boolean {
  if (other === undefined) return true;
  return [1, 3, 5].some((at) => Math.abs(partOf(one, at) - partOf(other, at)) >= seen);
}

function partOf(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}
