/** Line feed, carriage return and TAB: every report has one, and no script has its halves exchanged. */
const anchors: readonly number[] = [0x09, 0x0a, 0x0d];

/**
 * The byte order of UTF-16 text without a byte order mark, told by its line ends and TABs; undefined where the
 * bytes are none. Zero bytes alone tell nothing: 一 and the wide space have one where Latin letters have none.
 */
export function findUtf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 4096);
  if (bytes.length % 2 === 1 || !head.includes(0)) return undefined;
  let balance = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [first = 0, second = 0] = [head[at], head[at + 1]];
    if (second === 0 && anchors.includes(first)) balance += 1;
    if (first === 0 && anchors.includes(second)) balance -= 1;
  }
  const order = balance > 0 ? 'utf-16le' : 'utf-16be';
  return balance !== 0 && isText(head, order) ? order : undefined;
}

function isText(head: Uint8Array, order: string): boolean {
  try {
    const text = new TextDecoder(order, { fatal: true }).decode(head, { stream: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
  } catch {
    return false;
  }
}
