import { l10n } from 'vscode';
import { type EvidencePassage, OPEN_SOURCE_COMMAND, type SentenceEvidence } from '../../../server/src/lsp/protocol.ts';
import { verdictWords } from './verdictWords.ts';

/** A shape for each verdict beside its words: the page has no icon font. */
const SIGNS: Readonly<Record<SentenceEvidence['verdict'], string>> = {
  conflict: '✕',
  disputed: '≠',
  unsupported: '?',
  supported: '✓',
  'not-checkable': '–',
};

const STYLE = `
body { font: var(--vscode-font-size)/1.45 var(--vscode-font-family); color: var(--vscode-foreground); padding: 0 12px 12px; }
h2 { font-size: 1em; margin: 12px 0 4px; }
p { margin: 4px 0; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
section + section { border-top: 1px solid var(--vscode-panel-border); margin-top: 14px; }
.sentence { font-size: 1.05em; }
.sign { display: inline-block; min-width: 1.3em; font-weight: bold; }
.conflict .sign { color: var(--vscode-list-errorForeground); }
.disputed .sign, .unsupported .sign { color: var(--vscode-list-warningForeground); }
.supported .sign { color: var(--vscode-testing-iconPassed); }
.verdict { font-weight: bold; }
ul { margin: 4px 0; padding-left: 18px; }
blockquote { margin: 4px 0; padding: 4px 10px; background: var(--vscode-textBlockQuote-background); border-left: 3px solid var(--vscode-textBlockQuote-border); }
mark { font-weight: bold; color: inherit; background: var(--vscode-editor-findMatchHighlightBackground); text-decoration: underline; }
article { margin-bottom: 12px; }
.caption { font-weight: bold; }
.where { opacity: 0.9; }
`;

/** Shows what the sources say of some sentences. Nothing of a draft or a source can become more than text: all is escaped, no script runs, and the only links are to our command. */
export function evidencePage(sentences: readonly SentenceEvidence[], nonce: string): string {
  return page(sentences.map(sentenceHtml).join('\n'), nonce);
}

/** A page of paragraphs, for when there is no sentence to show. */
export function messagePage(lines: readonly string[], nonce: string): string {
  return page(lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n'), nonce);
}

function page(body: string, nonce: string): string {
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<title>${escapeHtml(l10n.t('Evidence'))}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
${body}
</body>
</html>`;
}

function sentenceHtml({ text, verdict, claim, passages }: SentenceEvidence): string {
  const findings = claim?.findings ?? [];
  return `<section class="${verdict}">
<p class="sentence">${escapeHtml(text)}</p>
<p class="verdict"><span class="sign" aria-hidden="true">${SIGNS[verdict]}</span>${escapeHtml(verdictWords(verdict).one)}</p>
${findings.length > 0 ? `<ul>${findings.map(({ message }) => `<li>${escapeHtml(message)}</li>`).join('')}</ul>` : ''}
${claim?.changed === true ? `<p>${escapeHtml(l10n.t('A source has changed since: look again.'))}</p>` : ''}
${passages.length > 0 ? `<h2>${escapeHtml(l10n.t('What the sources say'))}</h2>` : ''}
${passages.map(passageHtml).join('\n')}
</section>`;
}

function passageHtml(passage: EvidencePassage): string {
  const { caption, relation, title, locator, name, range, uri } = passage;
  const argument = encodeURIComponent(JSON.stringify([{ uri, range }]));
  const where = [name, l10n.t('line {0}', range.start.line + 1), ...(locator === undefined ? [] : [locator])].join(
    ', ',
  );
  return `<article>
<p class="caption">${escapeHtml(caption)} · ${escapeHtml(relationWords(relation))}</p>
${title === undefined ? '' : `<p>${escapeHtml(title)}</p>`}
<blockquote>${markedHtml(passage)}</blockquote>
<p class="where"><a href="command:${OPEN_SOURCE_COMMAND}?${argument}">${escapeHtml(where)}</a></p>
</article>`;
}

function relationWords(relation: EvidencePassage['relation']): string {
  switch (relation) {
    case 'agrees':
      return l10n.t('says so');
    case 'conflicts':
      return l10n.t('says otherwise');
    case 'related':
      return l10n.t('speaks of it');
  }
}

/** The passage with the words that agree or differ marked; of one that only speaks of the matter nothing is. */
function markedHtml({ text, marks, relation }: EvidencePassage): string {
  if (relation === 'related') return escapeHtml(text);
  let html = '';
  let at = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
