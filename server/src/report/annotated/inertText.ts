/**
 * The text without what could turn the direction of writing or hide: marks of direction and controls become the
 * replacement character, unit for unit, so that offsets stay. Line ends and tabs stay too.
 */
export function inertText(text: string): string {
  return text.replaceAll(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (sign) =>
    /[\t\n\r]/u.test(sign) ? sign : '\uFFFD',
  );
}
