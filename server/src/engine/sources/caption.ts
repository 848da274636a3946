/** A line that describes a picture. `credit` is where its credit starts in the line; the line's length when it has none. */
export interface Caption {
  readonly start: number;
  readonly credit: number;
}

/** "Picture: JANE DOE/REUTERS", "Photograph: Jane Doe/AFP", "(AP Photo/Jane Doe)", "[File: Jane Doe/EPA]", "| Photo Credit: X". */
const LABELLED =
  /(?:^|(?<=[.!?…)\]"”’|]\s{0,3})|(?<=\p{L}\s)|(?=[[(|]))[[(|]?\s*(?:(?:File )?(?:Pictures?|Photo(?:graph)?s?(?: [Cc]redit)?|Images?(?: [Cc]redit| [Ss]ource)?|Credit|Pic)\s*:|Photo(?:graph)? (?:by|courtesy)(?: of)?)\s*["“]?[\p{Lu}©@].{0,79}$/u;
const BRACKETED =
  /[[(](?:(?:[\p{Lu}]\p{L}* ?){0,3}(?:Photo|Image|File)\b[^\])]{0,60}|\p{Lu}[^\])/]{1,50}\/\p{Lu}[^\])]{1,40}|[^\])]{0,40}\bvia \p{Lu}[^\])]{1,40})[\])][\s.]*$/u;
const UNLABELLED =
  /(?:^|(?<=[.!?)\]"”’,:] {0,2}))(?:\p{Lu}(?:\.|[\p{L}'’-]*) ){0,4}?(?:\p{Lu}[\p{L}'’-]+\/|via )(?:[A-Z]{2,}|Getty(?: Images)?|Reuters|Shutterstock|Anadolu(?: Agency)?|Alamy|EPA-EFE)(?:[ /]\p{Lu}[\p{L}/ -]{0,30})?[\s.]*$|©[^©.]{2,60}\.?$/u;
const AGENCY_FIRST = /\b(?:REUTERS|AFP|EPA|AP)\/(?:\p{Lu}[\p{L}.'’-]+ ?){1,4}(?:\/\p{L}[\p{L} ]{0,20})?[\s.]*$/u;
const BEGINNING =
  /^(?:(?:file )?(?:photo|picture|image)(?: caption)?\s*[:,]|file\s*[-–—:]|file photo\b|image caption\b|image source\b|pictured?:|caption:)\s*/iu;
const LONGEST_CAPTION = 600;

/** Reads a line as a caption: it begins with a caption's label or ends in a picture credit. Undefined for any other line. */
export function readCaption(line: string): Caption | undefined {
  if (line.length > LONGEST_CAPTION) return undefined;
  const start = BEGINNING.exec(line)?.[0].length ?? 0;
  const credit = creditStart(line);
  if (/^image source\b/iu.test(line)) return { start: line.length, credit: line.length };
  if (start === 0 && credit === undefined) return undefined;
  return { start: Math.min(start, credit ?? line.length), credit: credit ?? line.length };
}

/** Only the end of the line is looked at, so that no pattern walks the whole of a long one. */
function creditStart(line: string): number | undefined {
  const from = Math.max(0, line.length - 160);
  const tail = line.slice(from);
  if (!/[:/©[(|]|\b(?:via|by|courtesy) /u.test(tail)) return undefined;
  const starts = [LABELLED, BRACKETED, AGENCY_FIRST, UNLABELLED]
    .map((pattern) => pattern.exec(tail)?.index)
    .filter((index) => index !== undefined);
  return starts.length === 0 ? undefined : from + Math.min(...starts);
}
