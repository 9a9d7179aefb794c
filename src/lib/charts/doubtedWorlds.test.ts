import { expect, test } from 'vitest';
import { compile, uncertainWorlds, type UncertainWorlds } from '$lib/engine';
import { doubtedWorldsFigure } from './doubtedWorlds';
import { defaultSettings } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { doubtLimits, doubtSaid } from '$lib/findings/doubtSaid';
import { sharesAtWorlds } from '$lib/findings/sharesAtWorlds';
import { worldGroups } from '$lib/findings/worldGroups';
import { namesOfWorlds } from '$lib/findings/worldName';

const model = readModel('core');
const compiled = compile(model);
const found = uncertainWorlds(compiled, undefined, { readings: 300, seed: 1 });
const states = found.worlds.map((world) => world.states);
const shares = sharesAtWorlds(compiled, defaultSettings(model), found.worlds);

test.each(['en', 'ar'] as const)('groups hold every world once, under the outcome that leads it, in %s', (locale) => {
	const groups = worldGroups(model, states, shares, locale);
	expect(groups.flatMap(({ at }) => at).sort((a, b) => a - b)).toEqual([...states.keys()]);
	for (const { id, at, shared, apart } of groups) {
		for (const place of at) {
			const best = shares[place]!.indexOf(Math.max(...shares[place]!));
			expect(model.outcomes[best]!.id).toBe(id);
		}
		for (const factor of shared) expect(new Set(at.map((place) => states[place]![factor])).size).toBe(1);
		for (const factor of apart) expect(new Set(at.map((place) => states[place]![factor])).size).toBeGreaterThan(1);
		expect([...shared, ...apart].sort()).toEqual(model.factors.map(({ id }) => id).sort());
	}
	expect(groups.map(({ at }) => at.length)).toEqual(groups.map(({ at }) => at.length).sort((a, b) => b - a));
});

test('without outcomes worlds are grouped by the factor that tells them apart most', () => {
	const alone = { ...model, outcomes: [] };
	const groups = worldGroups(alone, states, states.map(() => []), 'en'); // prettier-ignore
	const by = model.factors.find(({ states: own }) => own.some(({ id }) => id === groups[0]!.id))!.id;
	for (const { id, at } of groups) for (const place of at) expect(states[place]![by]).toBe(id);
	expect(groups.flatMap(({ at }) => at)).toHaveLength(states.length);
});

test('names tell worlds apart, and have two states at least; one alone has all its states', () => {
	for (const few of [states.slice(0, 2), states.slice(0, 12), states]) {
		const names = namesOfWorlds(model, few, 'en');
		expect(new Set(names).size).toBe(few.length);
		for (const name of names) expect(name.split(' · ').length).toBeGreaterThan(1);
	}
	expect(namesOfWorlds(model, states.slice(0, 1), 'en')[0]!.split(' · ')).toHaveLength(model.factors.length);
});

test('figure and sentence hold the engine’s counts; a world that the matrix lacks is pale', () => {
	const figure = doubtedWorldsFigure({ model, found, shares, locale: 'en' });
	expect(figure.rows.map(({ value, valueDetail }) => `${value} ${valueDetail}`)).toEqual(
		found.worlds.slice(0, 12).map(({ holds }) => `${holds} of 300`)
	);
	figure.rows.forEach(({ bars, interval }, at) => {
		const { holds, written } = found.worlds[at]!;
		expect(bars![0]!.end).toBe(holds / 300);
		expect(bars![0]!.strength === undefined).toBe(written);
		expect(interval!.start).toBeLessThan(holds / 300);
		expect(interval!.end).toBeGreaterThan(holds / 300);
	});
	expect(figure.table().rows).toHaveLength(found.worlds.length);
	const [first] = found.worlds;
	expect(figure.sentence).toContain(`“${figure.rows[0]!.name}” hangs together in ${first!.holds} of 300 readings.`);
	expect(figure.sentence).toContain(`${found.found - found.written} worlds appear that the matrix as written lacks.`);
});

test('what is missing is said: no world as written, none in any reading, limits', () => {
	const none: UncertainWorlds = { ...found, worlds: [], found: 0, written: 0, none: 300 };
	expect(doubtSaid(model, none, 'en')).toEqual([
		'No world hangs together in the matrix as written.',
		'No world hangs together in any reading.'
	]);
	const limits = doubtLimits({ ...found, none: 1, stopped: 7, asked: 1000, found: 900 }, 'en').join(' ');
	for (const said of ['In 1 reading no world', 'In 7 readings the search was ended', '300 readings of 1,000', 'Of 900 different worlds'])
		expect(limits).toContain(said); // prettier-ignore
	expect(doubtLimits({ ...found, none: 0 }, 'en')).toEqual([]);
});
