import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { findCharacterMap } from './chinese-maps.ts';
import { identity, toMatrix } from './geometry.ts';
import type { PageMarks } from './marks.ts';
import { type OperatorNumbers, readPageMarks, type Shown } from './page-marks.ts';
import type { Font } from './pen-state.ts';
import { countPictures } from './pictures.ts';
import { readableText } from './readable-text.ts';
import { letStrayFailuresPass } from './stray-failures.ts';
import { checkStreams, isDamaged } from './stream-checks.ts';

/** Why a PDF cannot be opened. */
export type OpeningFault = 'password' | 'damaged' | 'tooManyPages' | 'tooManyItems';

/** A page as drawn: its marks, its size in points as shown, and whether part of its drawing is missing. */
type DrawnPage = {
  marks: PageMarks;
  width: number;
  height: number;
  /** Letters and digits of its text; undefined where the text itself is broken. */
  letters: number | undefined;
  isIncomplete: boolean;
};

export type DrawnDocument = { pages: DrawnPage[]; hasPictures: boolean };

export const maximumPages = 200;
/** Pieces of text and ruled lines of a whole document, and cells between the lines; a report has a few thousand. */
export const maximumItems = 200_000;
/** Pictures with more pixels than this altogether are not worth decoding only to learn of errors. */
const maximumPixels = 4_000_000;

/**
 * Draws every page of a PDF into lists of text and lines. Strict first: where pdf.js meets an error in a page's
 * drawing it would otherwise drop the rest and say nothing; such a page is drawn as far as possible and marked.
 */
export async function drawPages(bytes: Uint8Array): Promise<DrawnDocument | OpeningFault> {
  letStrayFailuresPass();
  const pictures = countPictures(bytes);
  const isStrict = pictures.pixels <= maximumPixels;
  const pdf = await open(bytes, isStrict);
  if (typeof pdf === 'string') return pdf;
  let lenient: PDFDocumentProxy | OpeningFault | undefined;
  try {
    if (isDamaged(checkStreams(bytes))) return 'damaged';
    if (pdf.numPages > maximumPages) return 'tooManyPages';
    const pages: DrawnPage[] = [];
    let items = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      let page = await drawPage(pdf, number, !isStrict);
      if (page.isIncomplete) {
        lenient ??= await open(bytes, false);
        if (typeof lenient === 'object')
          page = more(page, await drawPage(lenient, number, pictures.count > 0));
      }
      items += page.marks.pieces.length + page.marks.rules.length;
      if (items > maximumItems) return 'tooManyItems';
      pages.push(page);
    }
    return { pages, hasPictures: pictures.count > 0 };
  } finally {
    await pdf.loadingTask.destroy();
    if (typeof lenient === 'object') await lenient.loadingTask.destroy();
  }
}

/** A page drawn again in spite of its errors; whole if it now has all the text that can be read of it. */
function more(strict: DrawnPage, lenient: DrawnPage): DrawnPage {
  const isWhole = strict.letters !== undefined && lettersIn(lenient.marks) >= strict.letters;
  return { ...lenient, isIncomplete: lenient.isIncomplete || !isWhole };
}

async function open(bytes: Uint8Array, isStrict: boolean): Promise<PDFDocumentProxy | OpeningFault> {
  try {
    // pdf.js takes the buffer it is given away from its owner.
    return await getDocumentProxy(new Uint8Array(bytes), {
      stopAtErrors: isStrict,
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      useWorkerFetch: false,
      cMapPacked: false,
      BinaryDataFactory: CharacterMaps,
      ...(isStrict ? {} : { maxImageSize: 0 }),
    });
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged';
  }
}

/** Answers pdf.js's requests for data that a file refers to and does not contain; nothing is ever fetched. */
class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? findCharacterMap(filename) : undefined;
    if (map === undefined) throw new Error(`not available: ${filename}`);
    return new TextEncoder().encode(map);
  }
}

/**
 * Draws a page. Its text is read a second time without drawing, since pdf.js passes off a drawing that an error
 * cut short as whole: letters that were not drawn tell.
 */
async function drawPage(pdf: PDFDocumentProxy, number: number, lacksPictures: boolean): Promise<DrawnPage> {
  try {
    const page = await pdf.getPage(number);
    const config = await pdf.getOptionalContentConfig();
    const shown = { isLayerShown: (layer: unknown) => config.isVisible(layer), lacksPictures };
    const drawn = await draw(page, shown);
    const letters = await countLetters(page);
    page.cleanup();
    const isWhole = !drawn.hasBrokenFont && letters !== undefined && lettersIn(drawn.marks) >= letters;
    return { ...drawn, letters, isIncomplete: !isWhole };
  } catch {
    return {
      marks: { pieces: [], rules: [], sketches: [] },
      width: 0,
      height: 0,
      letters: undefined,
      isIncomplete: true,
    };
  }
}

/** How many letters a page's text has, those apart that print nothing; undefined where the text is broken. */
async function countLetters(page: PDFPageProxy): Promise<number | undefined> {
  try {
    const { items } = await page.getTextContent({ disableNormalization: true });
    return items.reduce((total, item) => total + ('str' in item ? lettersOf(item.str) : 0), 0);
  } catch {
    return undefined;
  }
}

function lettersIn(marks: PageMarks): number {
  return marks.pieces.reduce((total, piece) => total + lettersOf(piece.text), 0);
}

function lettersOf(text: string): number {
  return readableText(text).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

type Drawing = Pick<DrawnPage, 'marks' | 'width' | 'height'> & { hasBrokenFont: boolean };

async function draw(page: PDFPageProxy, shown: Shown): Promise<Drawing> {
  const { OPS } = await getResolvedPDFJS();
  const numbers: OperatorNumbers = OPS;
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList();
  const fonts = new Map<string, Font | undefined>();
  const fontOf = (name: string): Font => {
    if (!fonts.has(name)) fonts.set(name, findFont(page, name));
    return fonts.get(name) ?? {};
  };
  const marks = readPageMarks(operators, numbers, toMatrix(transform) ?? identity, fontOf, shown);
  return { marks, width, height, hasBrokenFont: [...fonts.values()].includes(undefined) };
}

/** A font that was loaded; undefined where there is an error in its place, and no letter of it is drawn. */
function findFont(page: PDFPageProxy, name: string): Font | undefined {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
  return typeof font === 'object' && font !== null ? font : undefined;
}
