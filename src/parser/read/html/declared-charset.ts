/** The character set that a page names in its first bytes, in a meta element or an XML declaration. */
export function findDeclaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  const [, inMeta] = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head) ?? [];
  const [, inXml] = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w-]{2,40})/i.exec(head) ?? [];
  return (inMeta ?? inXml)?.toLowerCase();
}
