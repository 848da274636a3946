import type { SourceText, SourceTextParams } from '../protocol.ts';
import { isSameUri, sourceUriOf } from '../sources/sourceUri.ts';
import type { RequestContext } from './requestContext.ts';

/** `sourcecheck/sourceText`: what a source that is no text file was read as. Only of sources that an open draft is checked against. */
export async function sourceText(context: RequestContext, { uri }: SourceTextParams): Promise<SourceText | null> {
  const article = await context.session.findSource((each) => isSameUri(sourceUriOf(context, each), uri));
  return article ? { text: article.text } : null;
}
