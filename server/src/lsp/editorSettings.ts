import type { ClientFeatures } from './clientFeatures.ts';

/** The editor's settings of section `sourcecheck`, which may be anything: they are checked where they are merged. */
export interface EditorSettings {
  forRoot(root: string): Promise<unknown>;
  /** The client says that settings have changed; with them where it does not let itself be asked. */
  changed(sent: unknown): void;
}

export const SECTION = 'sourcecheck';

/** Settings asked for by folder where the client can be asked, else as it last sent them. */
export function editorSettings(
  features: Pick<ClientFeatures, 'configuration'>,
  ask: (root: string) => Promise<unknown>,
): EditorSettings {
  let sent: unknown = {};
  return {
    async forRoot(root) {
      // A client that cannot answer after all costs its own settings, not the findings.
      return features.configuration ? ask(root).catch(() => ({})) : sent;
    },
    changed(settings) {
      if (typeof settings === 'object' && settings !== null && SECTION in settings) {
        sent = settings[SECTION];
      }
    },
  };
}
