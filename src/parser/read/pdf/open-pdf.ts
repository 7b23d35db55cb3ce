import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import type { Matrix } from './geometry.ts';
import { type Font, type OperatorNumbers, type PageMarks, readPageMarks } from './page-marks.ts';

/** Why a PDF cannot be opened. */
export type OpeningFault = 'password' | 'damaged' | 'tooManyPages' | 'tooManyItems';

/** A page as drawn: its marks, its size in points as shown, and whether part of its drawing was unreadable. */
export type DrawnPage = { marks: PageMarks; width: number; height: number; isIncomplete: boolean };

export const maximumPages = 200;
/** Pieces of text and ruled lines of a whole document; a report has a few thousand. */
const maximumItems = 200_000;

/**
 * Draws every page of a PDF into lists of text and lines. Strict first: where pdf.js meets an error in a page's
 * drawing it would otherwise drop the rest and say nothing; such a page is drawn as far as possible and marked.
 */
export async function drawPages(bytes: Uint8Array): Promise<DrawnPage[] | OpeningFault> {
  const { OPS } = await getResolvedPDFJS();
  const numbers: OperatorNumbers = OPS;
  const strict = await open(bytes, true);
  if (typeof strict === 'string') return strict;
  let lenient: PDFDocumentProxy | OpeningFault | undefined;
  try {
    if (strict.numPages > maximumPages) return 'tooManyPages';
    const pages: DrawnPage[] = [];
    let items = 0;
    for (let number = 1; number <= strict.numPages; number += 1) {
      let page = await tryDraw(strict, number, numbers);
      if (!page) {
        lenient ??= await open(bytes, false);
        const drawn = typeof lenient === 'string' ? undefined : await tryDraw(lenient, number, numbers);
        page = { ...(drawn ?? blankPage), isIncomplete: true };
      }
      items += page.marks.pieces.length + page.marks.rules.length;
      if (items > maximumItems) return 'tooManyItems';
      pages.push(page);
    }
    return pages;
  } finally {
    await strict.loadingTask.destroy();
    if (typeof lenient === 'object') await lenient.loadingTask.destroy();
  }
}

const blankPage: DrawnPage = {
  marks: { pieces: [], rules: [], pathCount: 0, imageCount: 0 },
  width: 0,
  height: 0,
  isIncomplete: true,
};

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
      enableXfa: false,
      ...(isStrict ? {} : { maxImageSize: 0 }),
    });
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged';
  }
}

async function tryDraw(
  pdf: PDFDocumentProxy,
  number: number,
  numbers: OperatorNumbers,
): Promise<DrawnPage | undefined> {
  try {
    const page = await pdf.getPage(number);
    const drawn = await draw(page, numbers);
    page.cleanup();
    return drawn;
  } catch {
    return undefined;
  }
}

async function draw(page: PDFPageProxy, numbers: OperatorNumbers): Promise<DrawnPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList();
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform as number[];
  const toPage: Matrix = [a, b, c, d, e, f];
  const fonts = new Map<string, Font>();
  const fontOf = (name: string): Font => {
    const font = fonts.get(name) ?? findFont(page, name);
    fonts.set(name, font);
    return font;
  };
  const marks = readPageMarks(operators, numbers, toPage, fontOf);
  return { marks, width, height, isIncomplete: false };
}

function findFont(page: PDFPageProxy, name: string): Font {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
  return typeof font === 'object' && font !== null ? font : {};
}
