// A project whose draft, sources, names and notes try to get out of a page: scripts, pictures, markup, styles, direction marks,
// and words without an end. Nothing of it may act; all of it must be read as text.

const RUN = 'globalThis.wasRun = true';
const endless = `${'x'.repeat(4000)} ${'اب'.repeat(900)}`;

const source = `Bridge <script>${RUN}</script> closed
12 March 2021

VALE (Post "><img src=x onerror="${RUN}">) - The bridge at Vale carried 140 lorries on Monday, said Ivo Tarn, the <b onclick="${RUN}">engineer</b>.

</p></style></title></textarea><script>${RUN}</script><svg onload="${RUN}"></svg> The bridge closed for 12 days in April, Tarn said.

<!-- --><iframe src="https://example.org/a"></iframe><link rel="stylesheet" href="https://example.org/b.css"> The repair of the bridge cost $3 million, Tarn said.

\u202EThe bridge was built in 1932\u202C, Tarn said. \u2066The deck is 80 metres long\u2069, \u0007he said.

The bridge at Vale has a sign that reads ${endless}, Tarn said.
`;

const story = `---
title: "</script><script>${RUN}</script>"
---

# Bridge <img src=x onerror="${RUN}"> closed

The bridge at Vale carried 410 lorries on Monday, said Ivo Tarn.[^1] The [bridge](javascript:${RUN}) closed for 21 days in [April](https://example.org/news "t"), Tarn said.

<script>${RUN}</script>

<div style="background:url(https://example.org/c.png)" onmouseover="${RUN}">The repair of the bridge cost $5 million, Tarn said.</div>

![A picture of 12 boats](https://example.org/d.png) The \\*deck\\* is 90&nbsp;metres long, \u202Ehe said\u202C.

- The bridge was built in 1923, Tarn said. <style>body { display: none }</style>
- The bridge at Vale has a sign that reads ${endless}, Tarn said.

| Year | Lorries |
| ---- | ------- |
| 2021 | The bridge at Vale carried 150 lorries on Monday. |

> “The bridge <b>closed</b> for 12 years in April,” Tarn said.

\`\`\`html
<script>${RUN}</script>
\`\`\`

[^1]: Post, <img src="https://example.org/e.png">. The bridge closed for 13 days in April.
`;

const plain = `BRIDGE CLOSED

The bridge at Vale carried 410 lorries on Monday, said Ivo Tarn <script>${RUN}</script>.
The bridge closed for 12 days in April, Tarn said. ${endless}
`;

/** Files of the project, by path. */
export const hostileProject = {
  'story.md': story,
  'plain.txt': plain,
  'sources/post<img src=x onerror=alert(1)>.txt': source,
  'sources/second.txt': source
    .replace('140', '160')
    .replace('12 March', '14 March')
    .replace('VALE (Post', 'VALE (Gazette <u>'),
  'sources/broken.txt': '\u0000\u0001\u0002',
};
