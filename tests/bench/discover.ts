import { compile } from '../../src/lib/engine';
import { evidenceRows, hangingBy, nearestChangeOf } from '../../src/lib/findings/hanging';
import { defaultSettings } from '../../src/lib/settings/edits';
import { hangingKinds } from '../../src/lib/study/hangingKinds';
import { readModel } from '../../src/lib/study/testing/readStudy';
import type { Row } from './row';

/** The median time of a call, in ms, after some to warm up. */
function median(calls: number, call: () => void): number {
	for (let turn = 0; turn < 30; turn++) call();
	const times = Array.from({ length: calls }, () => {
		const start = performance.now();
		call();
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[calls >> 1]!;
}

/** What hangs on each judgement, passage and basis of the extended model, the nearest change, and what its passages say. */
function linchpinRows(): Row[] {
	const model = readModel('extended');
	const [compiled, settings] = [compile(model), defaultSettings(model)];
	const value = median(200, () => {
		for (const kind of hangingKinds) hangingBy(kind, model, compiled, settings);
		nearestChangeOf(model, compiled, settings);
		evidenceRows(model, compiled, settings);
	});
	return [{ name: 'linchpins and evidence, extended', value, unit: 'ms', aim: '≤ 5' }];
}

/** What Discover asks of a model. */
export const benchDiscover = (): Row[] => [...linchpinRows()];
