/*
 * Writes l10n/bundle.l10n.json: the texts of the extension that translators are given. Part of npm run docs.
 * To be run from the project's folder.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { l10nTexts } from './l10nTexts.ts';

const texts = l10nTexts('client/src');
mkdirSync('l10n', { recursive: true });
writeFileSync('l10n/bundle.l10n.json', `${JSON.stringify(texts, undefined, 2)}\n`);
process.stdout.write(`${Object.keys(texts).length} texts in l10n/bundle.l10n.json\n`);
