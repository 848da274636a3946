import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { describe, expect, it } from 'vitest';

// Stands in for VS Code's Markdown grammar: the scopes that the injections keep out of, and nothing more.
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '^```.*$', end: '^```$', name: 'markup.fenced_code.block.markdown' },
    { match: '`[^`]+`', name: 'markup.inline.raw.string.markdown' },
    { begin: '<!--', end: '-->', name: 'comment.block.html' },
    { match: '\\[[^\\]]*\\]\\([^)]*\\)', name: 'meta.link.inline.markdown' },
  ],
  repository: {},
};

const injections = ['citation', 'ignore'].map((name) => ({
  scopeName: `sourcecheck.${name}.injection`,
  file: new URL(`${name}.tmLanguage.json`, import.meta.url),
}));

const grammar = await loadGrammar();

async function loadGrammar() {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scopeName) => {
      const injection = injections.find((each) => each.scopeName === scopeName);
      const source = injection ? readFileSync(injection.file, 'utf8') : JSON.stringify(markdown);
      return textmate.parseRawGrammar(source, 'grammar.json');
    },
    getInjections: (scopeName) =>
      scopeName === markdown.scopeName ? injections.map((each) => each.scopeName) : undefined,
  });
  return registry.loadGrammar(markdown.scopeName);
}

/** The pieces of `text` that carry a scope beginning with `scope`, joined where they touch. */
function pieces(scope: string, text: string): string[] {
  if (!grammar) throw new Error('The grammar was not loaded.');
  const found: string[] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    let open = false;
    for (const token of tokens) {
      const hit = token.scopes.some((each) => each.startsWith(scope));
      const piece = line.slice(token.startIndex, token.endIndex);
      if (hit && open) found.push(`${found.pop() ?? ''}${piece}`);
      else if (hit) found.push(piece);
      open = hit;
    }
  }
  return found;
}

const citations = (text: string) => pieces('meta.citation', text);
const keys = (text: string) => pieces('constant.other.reference.citation', text);

describe('the grammar of citation marks', () => {
  it('marks Pandoc keys, alone and in a list', () => {
    expect(keys('Sales fell [@ledger-3-may] and [see @post, p. 4; -@gazette:b].')).toEqual([
      'ledger-3-may',
      'post',
      'gazette:b',
    ]);
    expect(citations('Sales fell [see @post, p. 4].')).toEqual(['[see @post, p. 4]']);
  });

  it('marks footnotes and their definitions', () => {
    expect(keys('The dam held.[^2]\n\n[^2]: Gazette')).toEqual(['2', '2']);
  });

  it('marks an outlet with a date in brackets', () => {
    const text = 'The dam held (The Evening Post, 2 Dec.), they said (Gazette, March 4, 2023).';
    expect(keys(text)).toEqual(['The Evening Post', 'Gazette']);
    expect(pieces('constant.numeric.date', text)).toEqual(['2 Dec.', 'March 4, 2023']);
  });

  it('leaves other brackets alone', () => {
    expect(citations('Write to [the desk@post.example] (Monday, at noon), a [link](x) and (see 2 Dec. 2024).')).toEqual(
      [],
    );
  });

  it('leaves code and comments alone', () => {
    expect(citations('```\n[@key] [^1]\n```\n`[@key]` <!-- [@key] -->')).toEqual([]);
  });
});

describe('the grammar of ignore comments', () => {
  it('marks the word, the rules and the reason', () => {
    const text = '<!-- sourcecheck-ignore number, conflict/date: counted by the desk -->';
    expect(pieces('comment.block', text)).toEqual([text]);
    expect(pieces('keyword.control', text)).toEqual(['sourcecheck-ignore']);
    expect(pieces('entity.name.tag', text)).toEqual(['number', 'conflict/date']);
    expect(pieces('string.unquoted.reason', text)).toEqual([' counted by the desk']);
  });

  it('marks a comment without rules or without a reason', () => {
    expect(pieces('keyword.control', '<!-- sourcecheck-ignore -->')).toEqual(['sourcecheck-ignore']);
    expect(pieces('entity.name.tag', '- Ten died. <!-- sourcecheck-ignore number -->')).toEqual(['number']);
  });

  it('leaves other comments and code alone', () => {
    expect(pieces('keyword.control', '<!-- sourcecheck-ignored -->\n`<!-- sourcecheck-ignore -->`')).toEqual([]);
  });
});
