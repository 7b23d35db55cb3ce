/** Puts a text on the clipboard; false where the browser refuses, so that the caller can offer it for selection. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
