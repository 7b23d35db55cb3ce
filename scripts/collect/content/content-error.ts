/** What keepers wrote in `content/` cannot be used: the build stops with the file, the field and the reason. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(file: string, reason: string) {
    super(`${file}：${reason}`);
  }
}
