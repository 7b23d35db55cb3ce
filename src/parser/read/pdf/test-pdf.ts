/** A page to be written: points from the top left, size in points; `rotate` turns it as a viewer shows it. */
export type TestPage = {
  width?: number;
  height?: number;
  rotate?: 0 | 90 | 180 | 270;
  marks: readonly Mark[];
};

/**
 * Text with its baseline at a point, a stroke, a filled rectangle, or operators as PDF writes them. The layer /Off is
 * not shown, the layer /On is.
 */
export type Mark =
  | {
      text: string;
      x: number;
      y: number;
      size?: number;
      turned?: 'up' | 'down' | 'aslant';
      isInvisible?: true;
    }
  | { from: readonly [number, number]; to: readonly [number, number] }
  | { fill: readonly [x: number, y: number, width: number, height: number] }
  | { operators: string };

/** Writes a PDF whose font is named and not contained, as reports printed by web platforms are. */
export function writePdf(
  pages: readonly TestPage[],
  { encoding = 'UniGB-UCS2-H', hasPicture = false } = {},
): Uint8Array {
  const [on, off] = [6, 7].map((number) => `${number + pages.length * 2} 0 R`);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [${on} ${off}] /D << /OFF [${off}] >> >> >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /Ascent 880 /Descent -120 /CapHeight 880 /ItalicAngle 0 /StemV 93 >>',
    ...pages.flatMap((page, index) => {
      const { width = 595, height = 842, rotate = 0, marks } = page;
      const content = marks.map((mark) => drawing(mark, height)).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${7 + index * 2} 0 R /Resources << /Font << /F 3 0 R >> /Properties << /On ${on} /Off ${off} >> /ExtGState << /Faint << /ca 0 >> /Mixed << /BM /Multiply >> >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    '<< /Type /OCG /Name (on) >>',
    '<< /Type /OCG /Name (off) >>',
  ];
  if (hasPicture) objects.push(picture);
  return assemble(objects);
}

const picture =
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream';

function drawing(mark: Mark, height: number): string {
  if ('operators' in mark) return mark.operators;
  if ('from' in mark) {
    return `${mark.from[0]} ${height - mark.from[1]} m ${mark.to[0]} ${height - mark.to[1]} l S`;
  }
  if ('fill' in mark) {
    const [x, y, across, down] = mark.fill;
    return `${x} ${height - y - down} ${across} ${down} re f`;
  }
  const codes = Array.from({ length: mark.text.length }, (_, index) =>
    mark.text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');
  const turn = { up: '0 1 -1 0', down: '0 -1 1 0', aslant: '.9 -.44 .44 .9', none: '1 0 0 1' }[
    mark.turned ?? 'none'
  ];
  return `BT ${mark.isInvisible ? 3 : 0} Tr /F ${mark.size ?? 10} Tf ${turn} ${mark.x} ${height - mark.y} Tm <${codes}> Tj ET`;
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** A table to be drawn: its place, how wide and high its columns and rows are, and cells as text with spans. */
export type TestTable = {
  left: number;
  top: number;
  columns: readonly number[];
  rows: readonly number[];
  cells: readonly {
    row: number;
    column: number;
    rowSpan: number;
    colSpan: number;
    lines: readonly string[];
  }[];
};

/** The marks of a table: a line on each side of every cell, text from the top left of the cell. */
export function drawTable({ left, top, columns, rows, cells }: TestTable, size = 10): Mark[] {
  const [xs, ys] = [edgesOf(left, columns), edgesOf(top, rows)];
  return cells.flatMap(({ row, column, rowSpan, colSpan, lines }) => {
    const [x1 = 0, x2 = 0] = [xs[column], xs[column + colSpan]];
    const [y1 = 0, y2 = 0] = [ys[row], ys[row + rowSpan]];
    const sides: Mark[] = [
      { from: [x1, y1], to: [x2, y1] },
      { from: [x1, y2], to: [x2, y2] },
      { from: [x1, y1], to: [x1, y2] },
      { from: [x2, y1], to: [x2, y2] },
    ];
    const text = lines.map(
      (line, index): Mark => ({
        text: line,
        x: x1 + 3,
        y: y1 + size + 1 + index * size * 1.2,
        size,
      }),
    );
    return [...sides, ...text];
  });
}

/** The edges of spaces of these sizes side by side, the first at `start`. */
export function edgesOf(start: number, sizes: readonly number[]): number[] {
  const edges = [start];
  for (const size of sizes) edges.push((edges.at(-1) ?? 0) + size);
  return edges;
}
