const opening = /[（(《〈“‘「『【〔]$/;
const closing = /^[，。；：、！？,.;:!?）)》〉”’」』】〕]/;

/** A part of a text with the marks of punctuation around it that belong to it: comparing leaves them out. */
export function withPunctuation<Part extends { start: number; end: number }>(text: string, part: Part): Part {
  let { start, end } = part;
  while (opening.test(text.slice(Math.max(0, start - 1), start))) start -= 1;
  while (closing.test(text.slice(end, end + 1))) end += 1;
  return { ...part, start, end };
}
