/** What a program that runs outside a browser lets a library say of promises that nobody waits for. */
type Host = { on?: (event: 'unhandledRejection', listener: (reason: unknown) => void) => unknown };

let isWatching = false;

/**
 * On damaged files pdf.js leaves promises behind whose failure it has already reported; outside a browser each
 * would end the program. They are let pass, and only they.
 */
export function letStrayFailuresPass(): void {
  if (isWatching) return;
  isWatching = true;
  const { process } = globalThis as { process?: Host };
  process?.on?.('unhandledRejection', (reason) => {
    if (!isOfPdfjs(reason)) throw reason;
  });
}

function isOfPdfjs(reason: unknown): boolean {
  return reason instanceof Error && /pdfjs/.test(reason.stack ?? '');
}
