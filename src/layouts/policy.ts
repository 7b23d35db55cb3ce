/**
 * The content security policy of every page: nothing from elsewhere, no script or style in the page itself.
 * `public/_headers` says the same to hosts that read such a file.
 */
export const contentPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'";
