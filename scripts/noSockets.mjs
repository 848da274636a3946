// An esbuild plugin that replaces Node's network modules by modules that refuse. The protocol library can talk over
// sockets and named pipes; Sourcecheck uses standard input and output, or the IPC channel of a child process, only.

const networkModules = ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises'];
const filter = new RegExp(`^(node:)?(${networkModules.join('|')})$`);

const refusal = `
const refuse = () => { throw new Error('Sourcecheck opens no network connection.'); };
module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? undefined : refuse) });
`;

export const noSockets = {
  name: 'no-sockets',
  setup(build) {
    build.onResolve({ filter }, (args) => ({ path: args.path, namespace: 'no-sockets' }));
    build.onLoad({ filter: /.*/, namespace: 'no-sockets' }, () => ({ contents: refusal, loader: 'js' }));
  },
};

/**
 * Options for a bundle whose libraries name the network in the language's own globals, as the PDF reader does for what it
 * is never asked to load: every such name in their code becomes a function that refuses.
 */
export const noGlobalNetwork = {
  define: Object.fromEntries(
    ['fetch', 'globalThis.fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => [name, 'refuseNetwork']),
  ),
  banner: "const refuseNetwork = function () { throw new Error('Sourcecheck opens no network connection.'); };",
};
