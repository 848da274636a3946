/** A draft's check at one size of the archive. */
export interface GrowthPoint {
  readonly articles: number;
  readonly ms: number;
}

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 64;
const RIGHT = 24;
const TOP = 44;
const BOTTOM = 52;

/**
 * A line of time over the number of articles, as an SVG picture; both axes linear and from zero, so that the eye sees
 * how much slower growth is. Beside it, dashed, what growth in step with the archive would be.
 */
export function growthPlot(points: readonly GrowthPoint[]): string {
  const most = Math.max(1, ...points.map(({ articles }) => articles));
  const slowest = niceCeiling(1.6 * Math.max(1, ...points.map(({ ms }) => ms)));
  const x = (articles: number): number => round(LEFT + (articles / most) * (WIDTH - LEFT - RIGHT));
  const y = (ms: number): number =>
    round(HEIGHT - BOTTOM - (Math.min(ms, slowest) / slowest) * (HEIGHT - TOP - BOTTOM));
  const ticks = [0, 1, 2, 3, 4].map((quarter) => (slowest * quarter) / 4);
  const first = points[0] ?? { articles: 1, ms: 0 };
  const reach = Math.min(most, (first.articles * slowest) / Math.max(first.ms, 1));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#24292f">`,
    `<title>Time to check a draft of 2,000 words over the number of articles</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${LEFT}" y="24" font-size="14">Checking a draft of 2,000 words (milliseconds)</text>`,
    ...ticks.flatMap((ms) => [
      `<line x1="${LEFT}" y1="${y(ms)}" x2="${WIDTH - RIGHT}" y2="${y(ms)}" stroke="#d0d7de"/>`,
      `<text x="${LEFT - 8}" y="${y(ms) + 4}" text-anchor="end">${Math.round(ms)}</text>`,
    ]),
    `<line x1="${x(first.articles)}" y1="${y(first.ms)}" x2="${x(reach)}" y2="${y((reach / first.articles) * first.ms)}" stroke="#8c959f" stroke-dasharray="4 4"/>`,
    `<text x="${x(reach) + 6}" y="${y(slowest) + 14}" fill="#57606a">in step with the archive</text>`,
    `<polyline points="${points.map(({ articles, ms }) => `${x(articles)},${y(ms)}`).join(' ')}" fill="none" stroke="#1d3557" stroke-width="2"/>`,
    ...points.flatMap(({ articles, ms }) => [
      `<circle cx="${x(articles)}" cy="${y(ms)}" r="4" fill="#1d3557"/>`,
      `<text x="${x(articles)}" y="${y(ms) - 10}" text-anchor="middle">${Math.round(ms)}</text>`,
      `<text x="${x(articles)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${articles / 1000}k</text>`,
    ]),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 12}" text-anchor="middle">articles</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** The next of 1, 2, 4 or 8 times a power of ten: its quarters are round too. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 8].find((step) => step * power >= value) ?? 10) * power;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
