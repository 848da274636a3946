import inspector from 'node:inspector';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
const s = new inspector.Session(); s.connect();
beforeAll(() => { s.post('Profiler.enable'); s.post('Profiler.setSamplingInterval', { interval: 1000 }); s.post('Profiler.start'); });
afterAll(() => { s.post('Profiler.stop', (e, r: any) => { writeFileSync('/tmp/prof/p.json', JSON.stringify(r.profile)); }); });
