/** A text in NFKC without white space, as titles, lines and labels are compared: 2 0 2 3 年 is 2023年. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
