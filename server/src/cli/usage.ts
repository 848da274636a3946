/** The command line was wrong. The message is one line and says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const HELP = `Sourcecheck, a spell checker for facts: checks a draft against the articles it was written from.
Everything runs on this machine; nothing leaves it.

Usage
  sourcecheck check DRAFT...      check drafts (Markdown or plain text) against their sources
  sourcecheck verify              check claims: JSON Lines on standard input, verdicts as JSON Lines out
  sourcecheck sources             list what is indexed, and what could not be read and why
  sourcecheck sources find TEXT   look up sources by title or outlet, and passages by their words
  sourcecheck references          print the sources as references with their keys, for Pandoc and Zotero
  sourcecheck cite DRAFT          print a draft with every supported sentence cited that cites nothing
  sourcecheck report DRAFT...     write an annotated copy of each draft, and the record of its facts
  sourcecheck ledger list DRAFT...
                                  list every checkable fact with its verdict and status
  sourcecheck ledger set STATUS DRAFT FACT...
                                  set facts, by number, to accepted, disputed, ignored or open
  sourcecheck ledger update DRAFT...
                                  write every fact down in .sourcecheck/ledger.jsonl
  sourcecheck lsp --stdio         start the language server, for any editor

Options of check
  --sources PATH                  file or folder of sources; may be given several times
                                  (default: folders called “sources” beside the draft or above it)
  --format text|json|sarif|github
                                  form of the answer (default: text)
  --fail-on conflict|disputed|unsupported|never
                                  exit with status 1 at findings this severe or more (default: conflict)
  --changed-since REF             show and count only the sentences that were touched since a git ref
  --date YYYY-MM-DD               date of the draft, for “on Sunday” (default: from its front matter)
  --explain                       show the steps that led to each verdict

Options of sources
  --sources PATH, --format text|json

Options of references
  --format csl-json|bibtex        form of the list (default: csl-json)
  --sources PATH

Options of cite
  --style footnote|link|pandoc|parenthetical|attribution|comment
                                  style of the citations (default: the draft's own, else that of the settings)
  --write                         put the citations into the files, which may then be several
  --sources PATH, --date YYYY-MM-DD

Options of report
  --out DIR                       folder to write to (default: fact-check)
  --sources PATH, --date YYYY-MM-DD

Options of ledger
  --status STATUS                 list: only facts that are open, accepted, disputed, ignored or reopened
  --format text|json|csv          list: form of the answer (default: text)
  --checker NAME                  set: who says so (default: SOURCECHECK_CHECKER, git's user.name, the user)
  --note TEXT                     set: a note; the reason of a fact that is ignored
  --sources PATH, --date YYYY-MM-DD

  --help, --version               show this text, or the version

Exit status
  0  nothing at or above --fail-on
  1  findings at or above it
  2  wrong usage, or input that could not be read (standard error names it; the rest is checked)

A comment in the draft ignores a finding:  <!-- sourcecheck-ignore number: confirmed by telephone -->
Colour: NO_COLOR turns it off, FORCE_COLOR on.
`;
