import type { ClientFeatures } from '../clientFeatures.ts';
import type { Host } from '../host.ts';
import type { Lenses } from '../sources/lenses.ts';
import type { Reviews } from '../sources/reviews.ts';
import type { Session } from '../session.ts';
import type { Typing } from '../drafts/typing.ts';
import type { Uses } from '../sources/uses.ts';

/** What every request is answered from. */
export interface RequestContext {
  readonly session: Session;
  readonly host: Host;
  readonly features: ClientFeatures;
  readonly uses: Uses;
  readonly reviews: Reviews;
  readonly typing: Typing;
  readonly lenses: Lenses;
}
