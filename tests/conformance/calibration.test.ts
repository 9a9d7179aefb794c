import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile, evaluate } from '../../src/lib/engine';
import { openDatabase } from '../../src/lib/server/database/open';
import { resolutionId, saveObservation } from '../../src/lib/server/observations';
import { readBeliefs } from '../../src/lib/server/readBeliefs';
import { readCalibration } from '../../src/lib/server/readCalibration';
import { saveScenario } from '../../src/lib/server/scenarios';
import { defaultSettings, setLevel } from '../../src/lib/settings/edits';
import type { Model } from '../../src/lib/study';
import { readModel } from '../../src/lib/study/testing/readStudy';

const model = readModel('core');
const at = (level: number) => {
	const settings = defaultSettings(model);
	setLevel(settings.factors[model.factors[0]!.id]!, level);
	return settings;
};
/** Three revisions on the 10th, 11th and 12th. */
async function opened(models: readonly Model[] = [model, model, model]) {
	const db = await openDatabase({ folder: mkdtempSync(join(tmpdir(), 'workbench-beliefs-')) });
	for (const [expected, level] of [0, 50, 100].entries())
		await saveScenario(db, {
			...{ request: `request-${expected}`, scenario: 'scenario-1', expected, study: model.study },
			...{ model: models[expected]!, author: '', message: '', now: `2026-11-1${expected}T12:00:00.000Z` },
			content: { name: 'S', note: '', tags: [], archived: false, settings: at(level) }
		});
	return db;
}

test('of each question the last revision from before the day counts, and what was withdrawn counts no more', async () => {
	const db = await opened();
	const declared = {
		of: 'outcome',
		outcome: model.outcomes[1]!.id,
		scenario: 'scenario-1',
		date: '2026-11-12'
	} as const;
	const asking = {
		...{ id: resolutionId(model.study, model.id), study: model.study, model: model.id, author: '', message: '' },
		...{ observed: { ...declared, source: '', address: '', note: '' }, now: '2026-11-12T12:00:00.000Z' }
	};
	await saveObservation(db, { ...asking, request: 'request-r', expected: 0, archived: false });
	const { questions, bands } = await readCalibration(db);
	const { share } = evaluate(compile(model), at(50));
	expect(questions).toBe(1);
	for (const { from, to, count, came } of bands) {
		const within = share.map((each, outcome) => ({ each, outcome })).filter(({ each }) => each >= from && each < to);
		expect([count, came]).toEqual([within.length, within.filter(({ outcome }) => outcome === 1).length]);
	}
	await saveObservation(db, { ...asking, request: 'request-w', expected: 1, archived: true });
	expect((await readCalibration(db)).questions).toBe(0);
	await db.destroy();
});

test('revisions are read up to the one that is open, each with its own model; those of other outcomes are named', async () => {
	const other = { ...model, outcomes: model.outcomes.slice(1) };
	const db = await opened([other, model, { ...model, decisiveness: 2 }]);
	const named = { scenario: 'scenario-1', newest: 3 };
	const whole = await readBeliefs(db, { ...named, number: 3 }, model);
	expect(whole.revisions.map(({ number }) => number)).toEqual([2, 3]);
	expect(whole.revisions.map(({ version }) => whole.models[version]!.decisiveness)).toEqual([model.decisiveness, 2]);
	expect([whole.otherOutcomes, whole.unread, whole.older]).toEqual([[1], [], 0]);
	expect((await readBeliefs(db, { ...named, number: 2 }, model)).revisions.map(({ number }) => number)).toEqual([2]);
	await db.updateTable('revision').set({ settings: '{' }).where('number', '=', 2).execute();
	expect((await readBeliefs(db, { ...named, number: 3 }, model)).unread).toEqual([2]);
	await db.destroy();
});
