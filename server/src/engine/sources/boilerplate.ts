import { knownOutlet } from './outlets.ts';

/** A line that a page carries beside its story, and what it gives away about the source. */
export interface Boilerplate {
  readonly outlet?: string;
  /** What follows is not by the outlet: readers' comments. */
  readonly endsStory?: boolean;
}

/** Words that make up a whole line of page furniture, whatever the case. */
const WHOLE_LINE = new RegExp(
  `^(?:${[
    'share(?: (?:this|on|via|now))?(?: (?:article|story|post|page|on [\\w ]{1,20}|facebook|twitter|x|whatsapp))?',
    'tweet',
    'e-?mail(?: (?:this|link))?',
    'print(?: this)?(?: (?:article|page))?',
    'save(?: (?:article|for later))?',
    'copy link',
    'bookmark',
    'listen(?: to (?:this )?(?:article|story))?(?: \\(?[\\d:]+(?: min(?:utes|s)?)?\\)?)?',
    'advertisement(?: - .*)?',
    'adverts?',
    'ad',
    'sponsored(?: content)?',
    'promoted(?: content)?',
    'skip (?:to|past) .{1,40}',
    'story continues(?: below.*)?',
    'article continues.{0,40}',
    'continue reading.*',
    'menu',
    'home',
    'search',
    'log ?in',
    'sign in',
    'trending(?: now)?',
    'most (?:read|popular|viewed|shared)',
    "editor[’']?s[’']? picks?",
    'recommended(?: (?:stories|reading|for you))?',
    'related(?: (?:articles?|stories|topics|news|content|links|coverage))?',
    'more (?:on this story|stories|from [\\w &]{1,40}|news|like this)',
    'you (?:may|might) also like',
    'top stories',
    'tags?',
    'topics?',
    'view (?:all|comments|gallery)',
    'load more',
    'read (?:more|full story|the full story|next)',
    'see also',
    'gift this article',
    'give this article',
    'follow(?: us)?(?: on [\\w ,&]{1,60})?',
    'close',
    '(?:a )?\\d{1,2}[- ]min(?:ute)?s? read',
    'reading time:? .{1,20}',
    '(?:(?:published|updated|posted) )?(?:about |over )?\\d{1,3} (?:minute|hour|day|week|month|year)s? ago',
    '-*\\s*(?:ends?|30|###)\\s*-*',
  ].join('|')})[\\s.:!|»›>…]*$`,
  'iu',
);

/** Beginnings that only page furniture has. */
const BEGINNINGS =
  /^(?:also read|also see|read (?:also|more|next|full)|see also|watch(?: also| now| more)?|related(?: (?:articles?|stories|story|content))?|more|recommended|don[’']t miss|explained|listen|tags?|topics?|filed under|keywords|live updates|in pictures|opinion|analysis)\s*[|:»›>]\s*\S/iu;
const SENTENCES =
  /^(?:subscribe (?:to|now|today|for|here)|sign up (?:to|for|here|now)|follow .{1,60} on (?:twitter|x|facebook|instagram|linkedin|telegram|whatsapp|google news)|click here|tap here|download (?:the|our) .{0,30}app|get (?:the|our) .{0,40}(?:newsletter|app|headlines|inbox)|support (?:our|independent|quality) .{0,30}journalism|register (?:now|today|for free)|already a subscriber|this (?:article|story|content) (?:was|is|has been) (?:originally |first )?(?:published|updated|amended|corrected|provided|generated|part of)|this story (?:appeared|ran)|our standards: |\(?with (?:inputs|input|reporting|agency|agencies)|we use cookies|by (?:continuing|signing up|subscribing)|terms (?:of|and) |privacy policy|do you have a (?:story|tip)|have (?:you|a) (?:been affected|story)|contact (?:us|the author|the reporter)|editor[’']s note:|stay (?:up to date|informed) with)/iu;
const CREDITS =
  /^\(?(?:(?:Additional |With )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled) by \p{Lu}|(?:[Ww]ith )?[Ii]nputs? from )/u;
const RIGHTS = /^(?:©|\(c\)\s|copyright\b).{0,120}$/iu;
const COMMENTS =
  /^(?:(?:view |see |show |all )?(?:\d[\d,]*\s+)?comments?(?:\s*\(\d[\d,]*\))?|leave a (?:comment|reply)|join the (?:conversation|discussion)|post a comment|add a comment)[\s:.]*$/iu;

const LONGEST_LINE = 320;
const LONGEST_WHOLE_LINE = 100;

/**
 * Whether a paragraph is page furniture rather than story: share buttons, links to other stories, newsletters,
 * advertising marks, rights, credits for reporting. Undefined for story. Only whole lines are judged, so that
 * "Advertisement spending fell" and "Shares rose" stay story.
 */
export function readBoilerplate(line: string): Boilerplate | undefined {
  const text = line.trim();
  if (text === '' || text.length > LONGEST_LINE) return undefined;
  const short = text.length <= LONGEST_WHOLE_LINE;
  if (short && COMMENTS.test(text)) return { endsStory: true };
  if (short && (WHOLE_LINE.test(text) || /^https?:\/\/\S+$/u.test(text))) return {};
  if (BEGINNINGS.test(text) || SENTENCES.test(text)) return {};
  if (CREDITS.test(text)) return {};
  if (RIGHTS.test(text) || /all rights reserved/iu.test(text)) return rightsOf(text);
  if (!/[\p{L}\p{N}]/u.test(text)) return {};
  return signatureOf(text);
}

/** "© 2024 Reuters", "Copyright 2024 The Associated Press. All rights reserved." */
function rightsOf(text: string): Boilerplate {
  const owner = /^(?:(?:©|\(c\)|copyright)[\s:]*)+(?:\d{4}(?:[-–]\d{2,4})?)?[\s,]*(?:by )?([^.|,]{2,60})/iu
    .exec(text)?.[1]
    ?.trim();
  return owner && /^\p{Lu}/u.test(owner) && !/all rights/iu.test(owner) ? { outlet: knownOutlet(owner) ?? owner } : {};
}

/** An agency's name on a line of its own, as wire copy is signed: "— AFP", "(Reuters)", "Source: AP". */
function signatureOf(text: string): Boilerplate | undefined {
  const name = /^(?:[-–—(\s]*|source:\s*)([\p{L}&'’ -]{2,40}?)[)\s.]*$/iu.exec(text)?.[1];
  const outlet = name && knownOutlet(name);
  return outlet ? { outlet } : undefined;
}
