import { copyText } from '../components/copy.ts';

/**
 * Puts a table on the clipboard, as cells set apart by tabs and as HTML; as text alone where the browser takes no
 * other. False where it refuses.
 */
export async function copyTable(text: string, markup: string): Promise<boolean> {
  try {
    const blob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
    const item = new ClipboardItem({ ...blob('text/plain', text), ...blob('text/html', markup) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyText(text);
  }
}
