import type { ExtractedText } from '../engine/sources/extractedText.ts';
import type { SourceProblem } from '../engine/sources/article.ts';
import type { Extraction, Reader, ReadTask } from './reader.ts';
import type { ExtractedFormat } from './sourceFormat.ts';

/** The readers, each loaded when the first file of its kind is met. */
const READERS: Readonly<Record<ExtractedFormat, () => Promise<Reader>>> = {
  html: async () => (await import('./formats/html.ts')).readHtml,
  pdf: async () => (await import('./formats/pdf.ts')).readPdf,
  docx: async () => (await import('./formats/docx.ts')).readDocx,
  eml: async () => (await import('./formats/eml.ts')).readEml,
  table: async () => (await import('./formats/table.ts')).readTable,
  transcript: async () => (await import('./formats/transcript.ts')).readTranscript,
  json: async () => (await import('./formats/json.ts')).readJson,
};

/** A reader stops by itself at this share of its time, so that what it has is not lost when it is stopped from outside. */
const OWN_SHARE = 0.8;

/**
 * Takes the articles out of a file that is no text file. Never throws: a file that is broken, or none of its kind, gives
 * a problem that names it. Runs in the worker, since a hostile file may take any time or memory.
 */
export async function extract(task: ReadTask, now: () => number): Promise<Extraction> {
  const end = now() + task.limits.milliseconds * OWN_SHARE;
  try {
    const reader = await READERS[task.format]();
    const { texts, problems } = await reader({ ...task, expired: () => now() > end });
    return withinLimit(task, texts, problems);
  } catch (error) {
    return { texts: [], problems: [broken(task, error)] };
  }
}

/** Leaves out what lies beyond the limit of characters: whole paragraphs, then whole articles. */
function withinLimit(task: ReadTask, texts: readonly ExtractedText[], problems: readonly SourceProblem[]): Extraction {
  let left = task.limits.characters;
  const kept: ExtractedText[] = [];
  for (const each of texts) {
    if (left <= 0) break;
    const paragraphs =
      each.text.length <= left ? each.paragraphs : each.paragraphs.filter(({ span }) => span.end <= left);
    kept.push({ ...each, paragraphs, text: each.text.slice(0, left) });
    left -= each.text.length;
  }
  if (left >= 0) return { texts, problems };
  const message = `${task.name}: it holds more text than ${String(task.limits.characters)} characters; the rest was left out. Split it, or raise "limits.maxSourceBytes" in .sourcecheck/config.json.`;
  return { texts: kept, problems: [...problems, { code: 'cut-off', message }] };
}

const KINDS: Readonly<Record<ExtractedFormat, string>> = {
  html: 'a web page',
  pdf: 'a PDF file',
  docx: 'a Word document',
  eml: 'an e-mail',
  table: 'a table',
  transcript: 'a transcript',
  json: 'a JSON file',
};

function broken({ format, name }: ReadTask, error: unknown): SourceProblem {
  const why = error instanceof Error ? (error.message.split('\n')[0] ?? '').replace(/\.$/u, '').slice(0, 120) : '';
  return {
    code: 'unreadable',
    message: `${name}: it cannot be read as ${KINDS[format]}${why && ` (${why})`}; open it in its own program and save it again, or save its text as a .txt file.`,
  };
}
