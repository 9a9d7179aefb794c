import { describe, expect, test } from 'vitest';
import { compile, evaluate, explainDifference, simulate } from '$lib/engine';
import type { Settings } from '$lib/study';
import { parseAddress } from '$lib/settings/address';
import { blend } from '$lib/settings/blend';
import { readModel } from '$lib/study/testing/readStudy';
import { blendFigure } from './blendShares';
import { comparedSharesFigure } from './comparedShares';
import { chartData, chartOptions } from './drawing/toChart';
import type { Look } from './figure';
import { sayDifference } from '$lib/findings/sayDifference';
import { slopeFigure } from './slope';
import { wholeShares } from '$lib/words/wholeShares';

const model = readModel('core');
const compiled = compile(model);
const look = (direction: 'ltr' | 'rtl') =>
	({ paper: '#fff', ink: '#000', hairline: '#ccc', outcomes: [] as string[], direction }) as Partial<Look> as Look;
const settingsOf = (query: string) => parseAddress(model, [], new URLSearchParams(query)).settings;
const order = model.outcomes.map((_, at) => at);
const digits = (text: string) => Number(text.replaceAll(/[^\d.]/g, ''));

function compared(...queries: string[]) {
	return queries.map((query) => {
		const settings = settingsOf(query);
		return {
			name: `settings ${query}`,
			evaluation: evaluate(compiled, settings),
			simulation: simulate(compiled, settings, { draws: 500, seed: 1, weights: 'around' })
		};
	});
}
const four = compared('', 'state.proximity=front-line', 'weight.gulf=90', 'sure=very&state.gulf=reversed');

describe.each(['en', 'ar'] as const)('slopes, in %s', (locale) => {
	const figure = slopeFigure({ model, compared: four, order, locale });

	test('have a line an outcome whose labels, picture and table hold the engine’s numbers', () => {
		const { datasets } = chartData(figure, look('ltr'));
		figure.lines.forEach(({ id, points }, line) => {
			const outcome = model.outcomes.findIndex((each) => each.id === id);
			const shares = four.map(({ evaluation }) => evaluation.share[outcome]!);
			expect(datasets[line]!.data).toEqual(shares);
			expect(points.map(({ value }) => digits(value))).toEqual(
				four.map(({ evaluation }) => wholeShares(evaluation.share)[outcome])
			);
			expect(points.map(({ at }) => at)).toEqual(shares);
		});
		expect(figure.table()).toEqual(comparedSharesFigure({ model, compared: four, order, locale }).table());
	});

	test('run from the reader’s side, and no two labels of a scenario touch', () => {
		for (const direction of ['ltr', 'rtl'] as const)
			expect(chartOptions(figure, look(direction)).scales?.['x']?.reverse).toBe(direction === 'rtl');
		figure.sides.forEach((_, side) => {
			const labels = figure.lines.map(({ points }) => points[side]!.label).sort((a, b) => a - b);
			labels.slice(1).forEach((label, at) => expect(label - labels[at]!).toBeGreaterThan(0.084));
		});
	});
});

describe('a blend', () => {
	const [from, to] = [settingsOf(''), settingsOf('state.proximity=front-line&weight.gulf=60')];
	const at = (part: number) =>
		blendFigure({
			model,
			from: { name: 'A', share: evaluate(compiled, from).share },
			to: { name: 'B', share: evaluate(compiled, to).share },
			part,
			share: evaluate(compiled, blend(model, from, to, part)).share,
			order,
			locale: 'en'
		});

	test('is the one scenario at its start and the other at its end', () => {
		const values = (settings: Settings) => wholeShares(evaluate(compiled, settings).share);
		expect(at(0).rows.map(({ value }) => digits(value))).toEqual(values(from));
		expect(at(1).rows.map(({ value }) => digits(value))).toEqual(values(to));
	});

	test('says how far it is and which outcome leads there with what share', () => {
		const { share, leader } = evaluate(compiled, blend(model, from, to, 0.25));
		for (const part of ['25%', 'A', 'B', model.outcomes[leader]!.shortName!.en!, `${wholeShares(share)[leader]}%`])
			expect(at(0.25).sentence).toContain(part);
	});
});

describe('what changed, and why', () => {
	const say = (from: string, to: string, outcome: number, locale: 'en' | 'ar' = 'en') =>
		sayDifference({
			model,
			difference: explainDifference(compiled, settingsOf(from), settingsOf(to), model.outcomes[outcome]!.id),
			outcome,
			locale
		});
	const quiet = model.outcomes.findIndex(({ id }) => id === 'quiet');

	test('says the change in points, both shares, and the largest part with its points', () => {
		const query = 'state.proximity=front-line&weight.gulf=60';
		const difference = explainDifference(compiled, settingsOf(''), settingsOf(query), 'quiet');
		const percent = (share: number) => Math.round(share * 100);
		const sentence = say('', query, quiet);
		expect(sentence).toContain(
			`falls by ${percent(difference.from) - percent(difference.to)} points, from ${percent(difference.from)}% to ${percent(difference.to)}%`
		);
		const largest = difference.parts.reduce((best, part) =>
			Math.abs(part.value) > Math.abs(best.value) ? part : best
		);
		expect(largest).toMatchObject({ factor: 'proximity', parameter: 'level' });
		expect(sentence).toContain(
			`where Use of proximity to Iran stands (${`${percent(largest.value)}`.replace('-', '−')})`
		);
	});

	/** The whole sets that a share of the explained outcome belongs to. */
	const sharesOf = ({ from, to }: { from: number; to: number }) => {
		const whole = (share: number) => model.outcomes.map((_, o) => (o === quiet ? share : (1 - share) / 3));
		return { from: whole(from), to: whole(to) };
	};

	test('says that a share stays where nothing moves it, and names what balances out or works against', () => {
		expect(say('', 'spread.gulf=3', quiet)).toMatch(/stays at 50%\.$/);
		const part = (factor: string, value: number) => ({ factor, parameter: 'weight' as const, value });
		const balance = { from: 0.5, to: 0.5, parts: [part('gulf', 0.1), part('proximity', -0.1)] };
		const against = { from: 0.5, to: 0.6, parts: [part('gulf', 0.2), part('proximity', -0.1)] };
		const sentence = (difference: Pick<typeof balance, 'from' | 'to' | 'parts'>) =>
			sayDifference({
				...{ model, outcome: quiet, locale: 'en' },
				difference: { ...difference, shares: sharesOf(difference), exact: true, standardError: 0 }
			});
		expect(sentence(balance)).toMatch(/stays at 50%: .*\(\+10\).*\(−10\) balance out\.$/);
		expect(sentence(against)).toMatch(/rises by 10 points.*\(\+20\); working the other way: .*\(−10\)\.$/);
	});

	test.each([
		[1, 'نقطة واحدة'],
		[2, 'نقطتين'],
		[5, '5 نقاط'],
		[20, '20 نقطة']
	])('counts %i points as Arabic does', (points, said) => {
		const ends = { from: 0.2, to: 0.2 + points / 100 };
		const difference = { ...ends, shares: sharesOf(ends), parts: [], exact: true, standardError: 0 };
		expect(sayDifference({ model, difference, outcome: quiet, locale: 'ar' })).toContain(said);
	});
});
