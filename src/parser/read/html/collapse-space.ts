const space = /[ \t\n\r\f]+/g;
/** Characters that fill a square, between which a line break of the source prints nothing. */
const wide =
  /[\u2E80-\u303F\u3040-\u30FF\u3100-\u312F\u31A0-\uA4CF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/;

/**
 * White space of a page's source as a browser prints it: a run of it is one space, none where a line breaks
 * between two Chinese characters. NBSP and the wide space are printed and stay.
 */
export function collapseSpace(text: string): string {
  return text.replace(space, (run, at: number) => {
    const isBreak = /[\n\r]/.test(run);
    return isBreak && wide.test(text.charAt(at - 1)) && wide.test(text.charAt(at + run.length)) ? '' : ' ';
  });
}
