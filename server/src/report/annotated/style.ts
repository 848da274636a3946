const DARK = `--ground: #16171a; --paper: #1e2024; --ink: #ece9e2; --quiet: #aca79c; --rule: #3a3c42; --link: #8ebdf2;
    --conflict: #ff9b94; --conflict-ground: #3a1e1e;
    --disputed: #d3aef2; --disputed-ground: #2e2239;
    --unsupported: #f0c26b; --unsupported-ground: #35290f;
    --supported: #8ad3a4; --supported-ground: #16301f;`;

/**
 * The look of an annotated copy: a newsroom's page, the copy in a serif with the notes beside it in a sans. Colours have a
 * contrast of at least 4.5 to 1 on their ground, light and dark; every verdict has its own underline and sign as well. Shown
 * in VS Code, which marks the body by the kind of its theme and has colours of its own for quotations and code, the page takes that kind.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fdfcf9; --paper: #ffffff; --ink: #1c1b19; --quiet: #5c5850; --rule: #dcd7cc; --link: #1a4f8b;
  --conflict: #a4161a; --conflict-ground: #fdeceb;
  --disputed: #6a2c91; --disputed-ground: #f5edfb;
  --unsupported: #7a4b00; --unsupported-ground: #fdf3dd;
  --supported: #1b5e35; --supported-ground: #eaf5ee;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "DejaVu Sans", sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root:not(:has(> .vscode-light, > .vscode-high-contrast-light)) { ${DARK} }
}
@media screen {
  :root:has(> .vscode-light, > .vscode-high-contrast-light) { color-scheme: light; }
  :root:has(> .vscode-dark, > .vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark; ${DARK} }
  :root:has(> .vscode-high-contrast.vscode-high-contrast.vscode-high-contrast) { --ground: var(--vscode-editor-background); --paper: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground); --quiet: var(--ink); --rule: var(--ink); }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 76rem; padding: 0 clamp(1rem, 4vw, 3rem) 4rem; background: var(--ground); color: var(--ink); font: 400 1rem/1.5 var(--sans); overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, p, ul, figure, blockquote { margin: 0; }
blockquote, code { color: inherit; background: none; }
.skip { position: absolute; left: -100vw; top: 0; background: var(--paper); padding: .5rem 1rem; }
.skip:focus { left: 0; z-index: 1; }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.masthead { border-bottom: 3px double var(--ink); padding: 2.5rem 0 1.5rem; }
.kicker { font-size: .8125rem; font-weight: 700; letter-spacing: .14em; text-transform: uppercase; color: var(--quiet); }
h1 { font: 700 clamp(1.9rem, 4.5vw, 3rem)/1.12 var(--serif); letter-spacing: -.01em; margin: .3rem 0 .6rem; max-width: 26ch; text-wrap: balance; }
.masthead .facts { color: var(--quiet); font-size: .9375rem; }
.tiles { list-style: none; padding: 0; margin: 1.5rem 0 1.25rem; display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: .75rem; }
.tile { display: grid; grid-template-columns: auto 1fr; column-gap: .6rem; align-items: baseline; padding: .7rem .9rem; background: var(--paper); border: 1px solid var(--rule); border-top: 4px solid var(--tone); }
.tile .sign { font-size: 1.25rem; font-weight: 700; color: var(--tone); }
.tile strong { font: 700 1.9rem/1 var(--serif); font-variant-numeric: lining-nums; }
.tile .word { grid-column: 1 / -1; font-weight: 650; color: var(--tone); margin-top: .2rem; }
.tile .meaning { grid-column: 1 / -1; font-size: .8125rem; color: var(--quiet); }
.progress p { font-size: .9375rem; }
.bar { display: block; width: 100%; height: .5rem; margin-top: .4rem; }
.bar .rest { fill: var(--rule); } .bar .done { fill: var(--supported); }

.conflict { --tone: var(--conflict); --tint: var(--conflict-ground); }
.disputed { --tone: var(--disputed); --tint: var(--disputed-ground); }
.unsupported { --tone: var(--unsupported); --tint: var(--unsupported-ground); }
.supported { --tone: var(--supported); --tint: var(--supported-ground); }

section { padding-top: 2.25rem; }
h2 { font: 700 1.45rem/1.2 var(--serif); margin-bottom: .9rem; }
.key { list-style: none; padding: 0; margin-bottom: 1.5rem; display: flex; flex-wrap: wrap; gap: .35rem 1.4rem; font-size: .8125rem; color: var(--quiet); }
.key .fact { font-family: var(--serif); font-size: .9375rem; color: var(--ink); }

.row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(15rem, 1fr); column-gap: 2.5rem; align-items: start; }
.row + .row { margin-top: 1.1rem; }
.copy { font: 400 1.125rem/1.68 var(--serif); unicode-bidi: isolate; }
.copy h1 { font-size: 1.6rem; line-height: 1.25; max-width: none; } .copy h2 { font-size: 1.3rem; margin: .4rem 0 0; } .copy h3, .copy h4, .copy h5, .copy h6 { font-size: 1.1rem; }
.copy ul, .copy ol { margin: 0; padding-left: 1.6rem; }
.copy blockquote { border-left: 3px solid var(--rule); padding-left: 1rem; }
.copy pre { white-space: pre-wrap; font-size: .875rem; background: var(--paper); border: 1px solid var(--rule); padding: .6rem .8rem; }
.copy table { border-collapse: collapse; font-size: 1rem; } .copy td, .copy th { border: 1px solid var(--rule); padding: .25rem .6rem; text-align: left; vertical-align: top; }
.fact { text-decoration-line: underline; text-decoration-color: var(--tone); text-underline-offset: .2em; text-decoration-thickness: 1px; text-decoration-skip-ink: none; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.fact.supported { text-decoration-style: dotted; }
.fact.unsupported { text-decoration-style: dashed; text-decoration-thickness: 2px; }
.fact.disputed { text-decoration-style: double; text-decoration-thickness: 2px; background: var(--tint); }
.fact.conflict { text-decoration-style: solid; text-decoration-thickness: 3px; background: var(--tint); }
sup { line-height: 0; font-family: var(--sans); font-size: .66em; font-weight: 650; white-space: nowrap; }
.no { color: var(--tone, var(--quiet)); text-decoration: none; padding: 0 .14em; }
.no.supported { color: var(--quiet); }
.no.claim { border: 1px solid currentColor; border-radius: .25em; margin-left: .2em; }
a.no:hover { text-decoration: underline; }
a:target, .note:target, .pair:target, span:target { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }

.notes { list-style: none; padding: 0 0 0 1.1rem; border-left: 1px solid var(--rule); font-size: .8125rem; line-height: 1.45; }
.note + .note { margin-top: .5rem; }
.note:not(.quiet) { background: var(--tint); border-left: 4px solid var(--tone); padding: .45rem .7rem; margin-left: -1.1rem; }
.note .head { font-size: .875rem; } .note .head strong, .note .sign { color: var(--tone); }
.note .sign { font-weight: 700; }
.note q { font-family: var(--serif); }
.note .back { font-weight: 700; color: inherit; }
.note.quiet { color: var(--quiet); }
.where { color: var(--quiet); }
.status { font-weight: 600; } .status.settled::before { content: "☑ "; }

.label { font-size: .75rem; letter-spacing: .04em; color: var(--quiet); }
.relation { font-size: .75rem; font-weight: 650; border: 1px solid currentColor; border-radius: 1em; padding: 0 .5em; }
.place { display: block; font-size: .75rem; color: var(--quiet); }
.none { color: var(--quiet); font-size: .875rem; }
.scroll { overflow-x: auto; }
main .scroll > table { border-collapse: collapse; width: 100%; font-size: .875rem; }
main .scroll > table > thead th { text-align: left; font-size: .75rem; letter-spacing: .04em; color: var(--quiet); border-bottom: 2px solid var(--ink); padding: .3rem .7rem .3rem 0; white-space: nowrap; }
main .scroll > table > tbody > tr > * { vertical-align: top; text-align: left; border-bottom: 1px solid var(--rule); padding: .6rem .9rem .6rem 0; }
.disagreements ul { list-style: none; padding: 0; } .disagreements li + li { margin-top: .45rem; }
.disagreements td:nth-child(2) { min-width: 9rem; } .disagreements td:nth-child(3) { min-width: 14rem; }
.disagreements .label { color: var(--tone); font-weight: 650; }
.value { font: 700 1rem/1.35 var(--serif); }
.timeline { display: block; max-width: none; overflow: visible; }
.timeline text { font: 400 12px var(--sans); fill: var(--ink); } .timeline .tick, .timeline .who { fill: var(--quiet); } .timeline .what { font-weight: 650; }
.timeline .axis { stroke: var(--ink); } .timeline .lane { stroke: var(--rule); }
.timeline .agrees { fill: var(--supported); } .timeline .differs { fill: var(--conflict); } .timeline .draft { fill: none; stroke: var(--ink); stroke-width: 2.5; }
.sources tbody th { font: 600 .9375rem/1.4 var(--serif); min-width: 14rem; } .sources .count { font-variant-numeric: tabular-nums; } .sources .path { color: var(--quiet); font-size: .8125rem; } .problem { font: 400 .8125rem/1.4 var(--sans); color: var(--unsupported); } .sources td:nth-child(2), .sources td:nth-child(3) { min-width: 6.5rem; }

.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 2rem; border-top: 1px solid var(--rule); padding: 1rem 0 1.1rem; }
.pair h3 { grid-column: 1 / -1; font: 650 .875rem/1.4 var(--sans); color: var(--tone); margin-bottom: .35rem; }
.pair h3 .nos { color: var(--quiet); font-weight: 400; }
.ours p:last-child { font: 400 1.0625rem/1.6 var(--serif); unicode-bidi: isolate; }
.passage + .passage { margin-top: .8rem; }
.passage { border-left: 3px solid var(--rule); padding-left: .9rem; }
.passage.conflicts { border-left-color: var(--conflict); border-left-style: double; border-left-width: 5px; }
.passage figcaption { font-size: .8125rem; }
.passage blockquote { font: 400 1rem/1.55 var(--serif); unicode-bidi: isolate; }
mark { color: inherit; background: none; text-underline-offset: .2em; text-decoration: underline; text-decoration-skip-ink: none; }
mark.ours { background: var(--tint); text-decoration: underline 3px var(--tone); font-weight: 650; }
.pair.unsupported mark.ours { background: none; font-weight: inherit; text-decoration: underline dashed 2px var(--tone); }
mark.differs { background: var(--conflict-ground); text-decoration: underline 3px var(--conflict); font-weight: 650; }
mark.agrees { text-decoration: underline dotted 1px var(--supported); }
footer { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 1rem; font-size: .8125rem; color: var(--quiet); }

@media (max-width: 52rem) {
  .row, .pair { grid-template-columns: minmax(0, 1fr); }
  .notes { margin-top: .6rem; } .theirs { margin-top: .7rem; }
  .row + .row { margin-top: 1.8rem; }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media print {
  @page { margin: 16mm 14mm 18mm; }
  :root { color-scheme: light; --ground: #fff; --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --link: #000; --conflict: #8a1115; --conflict-ground: #f7e3e2; --disputed: #58237a; --disputed-ground: #efe5f6; --unsupported: #634000; --unsupported-ground: #f7edd6; --supported: #174f2d; --supported-ground: #fff; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  .skip, .compare { display: none; }
  .masthead { padding-top: 0; }
  h1 { font-size: 22pt; }
  h2 { break-after: avoid; }
  .row { grid-template-columns: minmax(0, 1.45fr) minmax(0, 1fr); column-gap: 7mm; break-inside: avoid-page; }
  .copy { font-size: 11pt; line-height: 1.55; }
  .notes { font-size: 8pt; margin-top: 0; }
  .row + .row { margin-top: 3mm; }
  .tiles { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .pair, .passage, tr { break-inside: avoid; }
  .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr); column-gap: 6mm; padding: 3mm 0; }
  .theirs { margin-top: 0; }
  .ours p:last-child, .passage blockquote { font-size: 10pt; line-height: 1.45; }
  .scroll { overflow: visible; }
  .timeline { width: 72mm; height: auto; }
  .masthead, .note:not(.quiet), .fact, mark, .bar, .tile { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
}
`;
