import { describe, expect, test } from 'vitest';
import { drive, Ended, type Pace } from './drive';
import { beginMethod, methods, type MethodName } from './methods';
import { compile } from './model';
import { doubtOnServer, leadsOnScreen, onScreen, sobolOnServer, worldsOnServer } from './sampling';
import { driveToEnd } from './driveToEnd';
import { buildModel, startingSettings, steady } from './testing/buildModel';

function* counting(to: number) {
	for (let done = 1; done <= to; done++) yield { done, of: to };
	return 'counted';
}
/** A pace that pauses after every slice. */
const slow = (changes: Partial<Pace> = {}): Pace => ({
	...{ atATime: 0, pause: () => Promise.resolve(), ended: () => false },
	...changes
});

describe('driving in turns', () => {
	test('tells the part that is done before each pause, and gives the answer', async () => {
		const parts: (number | string)[] = [];
		const pause = () => Promise.resolve(parts.push('pause'));
		expect(await drive(counting(2), slow({ pause, progress: (part) => parts.push(part) }))).toBe('counted');
		expect(parts).toEqual([0.5, 'pause', 1, 'pause']);
	});

	test('ends at the next pause once nobody waits, and before the first slice', async () => {
		let pauses = 0;
		const pause = () => Promise.resolve(pauses++);
		await expect(drive(counting(9), slow({ pause, ended: () => pauses === 3 }))).rejects.toThrow(Ended);
		expect(pauses).toBe(3);
		await expect(drive(counting(9), slow({ ended: () => true }))).rejects.toThrow('cancelled');
	});

	test('rejects with what the work throws', async () => {
		function* broken(): Generator<undefined, never> {
			yield undefined;
			throw new Error('broken');
		}
		await expect(drive(broken(), slow())).rejects.toThrow('broken');
	});
});

describe('a long method', () => {
	const model = buildModel([steady([1, 0, 2]), { impacts: [[0, 1, 0], [2, 0, 1]] }]); // prettier-ignore
	const [compiled, settings] = [compile(model), startingSettings(model)];
	const asked = {
		simulate: [settings, onScreen],
		worlds: [undefined, worldsOnServer],
		doubt: [undefined, { ...doubtOnServer, readings: 50 }],
		sobol: [settings, 'o0', sobolOnServer],
		counterfactuals: [settings],
		leadBoxes: [settings, 'o0', { ...leadsOnScreen, levels: 'everywhere' }]
	} satisfies { [Name in MethodName]: unknown[] };

	test.each(Object.keys(methods) as MethodName[])('is the same by its name, in turns or at once: %s', async (name) => {
		const begin = () => beginMethod(name, compiled, asked[name] as never);
		expect(await drive(begin(), slow())).toStrictEqual(driveToEnd(begin()));
	});
});
