/** Web addresses are the same whatever their scheme, `www.`, fragment, tracking parameters or final slash. */
export function webAddress(url: string): string | undefined {
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(\?[^#]*)?/i.exec(decoded(url.trim()));
  if (!match) return undefined;
  const [, host = '', path = '', query = ''] = match;
  const telling = query
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^(?:utm_|fbclid|gclid)/i.test(part));
  return host.toLowerCase() + path.replace(/[/.,;]+$/, '') + telling.map((part) => `&${part}`).join('');
}

/** The text without its percent signs; as it stands where they are broken. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
